package fr.pli.demo.faults;

import fr.pli.demo.cli.Program;
import fr.pli.demo.faults.MortalProgram.Lives;
import fr.pli.desktop.enrolment.DeviceIdentity;
import fr.pli.exchange.wire.Mailbox;
import fr.pli.server.PliServer;
import fr.pli.server.enrolment.Invitation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Letters between two practices over lines that break, with every program killed again and again:
 * in the end each letter is there exactly once, byte for byte. Two workstations of the second
 * practice share its mailbox.
 */
final class DeliveryRun {
  private static final int LARGEST = 3_000_000;
  private static final int ONE_FAULT_IN = 12;
  private static final Duration LIFE = Duration.ofMillis(1_500);
  private static final Mailbox.Person DOCTOR = new Mailbox.Person("A", "Dr", "", "doctor");
  private static final Mailbox.Person COLLEAGUE = new Mailbox.Person("B", "Dr", "", "doctor");

  private final Path folder;
  private final Plan plan;
  private final Random random;
  private final FaultProxy proxy;
  private final int port;
  private final List<Member> members = new ArrayList<>();

  /**
   * @param letters that each practice sends
   * @param stationKills of all workstations together
   * @param longest that it may take
   */
  record Plan(int letters, int stationKills, int serverKills, long seed, Duration longest) {}

  /**
   * One workstation of the run.
   *
   * @param letters that it writes
   * @param target mailbox that it writes to
   */
  record Member(Station station, DeviceIdentity identity, int letters, UUID target) {}

  DeliveryRun(Path folder, Plan plan) throws Exception {
    this.folder = folder;
    this.plan = plan;
    this.random = new Random(plan.seed());
    try (PliServer server = PliServer.start(FaultyServer.settings(data(), 0))) {
      port = server.port();
      proxy = new FaultProxy(port, () -> Fault.NONE);
      settle(server);
    }
  }

  private Path data() {
    return folder.resolve("server");
  }

  private void settle(PliServer server) throws Exception {
    Station a = new Station(folder.resolve("a"), "A");
    Station b = new Station(folder.resolve("b"), "B");
    Station c = new Station(folder.resolve("c"), "C");
    DeviceIdentity first = enrol(a, server.invite(Invitation.toNewPractice("Un", "", DOCTOR)));
    DeviceIdentity second = enrol(b, server.invite(Invitation.toNewPractice("Deux", "", DOCTOR)));
    UUID shared = second.mailbox().id();
    DeviceIdentity third = enrol(c, server.invite(Invitation.toPractice(shared, COLLEAGUE)));
    members.add(new Member(a, first, plan.letters(), shared));
    members.add(new Member(b, second, plan.letters(), first.mailbox().id()));
    members.add(new Member(c, third, 0, first.mailbox().id()));
  }

  private DeviceIdentity enrol(Station station, String code) throws Exception {
    return station.enrol(code, proxy.port());
  }

  /** Runs to the end and tells what happened. */
  Map<String, Object> run() throws Exception {
    long began = System.nanoTime();
    Random fates = new Random(random.nextLong());
    proxy.weather(() -> Fault.any(fates, LARGEST));
    Map<String, Object> figures = new TreeMap<>();
    try (proxy) {
      carry(figures);
      figures.put("time_s", Duration.ofNanos(System.nanoTime() - began).toSeconds());
      faults(figures);
      proxy.weather(() -> Fault.NONE);
      verify(figures);
    }
    return figures;
  }

  private void carry(Map<String, Object> figures) throws Exception {
    List<MortalProgram> programs = new ArrayList<>();
    try {
      programs.add(server());
      for (Member each : members) {
        programs.add(station(each));
      }
      await(programs);
      figures.put("kills_server", programs.getFirst().killed());
      figures.put(
          "kills_workstations", programs.stream().skip(1).mapToInt(MortalProgram::killed).sum());
    } finally {
      for (MortalProgram each : programs.reversed()) {
        each.close();
      }
    }
  }

  private MortalProgram server() throws IOException {
    return new MortalProgram(
        folder,
        "server",
        new Program(folder, FaultyServer.class),
        List.of(
            data().toString(),
            "" + port,
            "" + random.nextLong(),
            "" + ONE_FAULT_IN,
            log().toString()),
        new Lives(plan.serverKills(), LIFE),
        new Random(random.nextLong()));
  }

  private MortalProgram station(Member member) throws IOException {
    Station station = member.station();
    return new MortalProgram(
        folder,
        station.name(),
        new Program(folder, StationProgram.class),
        List.of(
            station.home().toString(),
            station.name(),
            "" + member.letters(),
            member.target().toString()),
        new Lives(plan.stationKills() / members.size(), LIFE),
        new Random(random.nextLong()));
  }

  /** Until every program has died often enough, all is written, and all has arrived. */
  private void await(List<MortalProgram> programs) throws IOException, InterruptedException {
    long end = System.nanoTime() + plan.longest().toNanos();
    while (!done(programs)) {
      for (MortalProgram each : programs) {
        if (!each.trouble().isEmpty()) {
          throw new AssertionError(each.trouble());
        }
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("Stuck: " + programs.stream().map(MortalProgram::said).toList());
      }
      Thread.sleep(100);
    }
  }

  private boolean done(List<MortalProgram> programs) {
    int letters = plan.letters();
    String sender = "letters=%d accepted=0 delivered=%d received=%d attention=0";
    String sent = sender.formatted(letters, letters, letters);
    String took = sender.formatted(0, 0, letters);
    return programs.stream().allMatch(MortalProgram::spared)
        && programs.get(1).said().equals(sent)
        && programs.get(2).said().equals(sent)
        && programs.get(3).said().equals(took);
  }

  private Path log() {
    return folder.resolve("server-faults");
  }

  private void faults(Map<String, Object> figures) throws IOException {
    for (Fault.Kind kind : Fault.Kind.values()) {
      if (kind != Fault.Kind.NONE) {
        figures.put("line_" + kind.name().toLowerCase(java.util.Locale.ROOT), proxy.struck(kind));
      }
    }
    List<String> told = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
    for (String what : List.of("lost", "twice", "repeat")) {
      figures.put("server_" + what, told.stream().filter(what::equals).count());
    }
    figures.put("megabytes", proxy.bytes() >> 20);
  }

  private void verify(Map<String, Object> figures) throws Exception {
    try (PliServer server = PliServer.start(FaultyServer.settings(data(), port))) {
      figures.put("port", server.port());
      Verification verification = new Verification(members);
      figures.put("receipts", verification.receipts());
      figures.put("letters", verification.letters());
    }
  }
}
