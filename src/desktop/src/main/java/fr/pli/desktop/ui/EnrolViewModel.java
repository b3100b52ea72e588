package fr.pli.desktop.ui;

import fr.pli.desktop.enrolment.EnrolmentException;
import fr.pli.desktop.ui.Beginning.Holder;
import fr.pli.desktop.vault.PassphraseRule;
import fr.pli.desktop.vault.PassphraseRule.Verdict;
import fr.pli.desktop.vault.VaultException;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.wire.EnrolmentCode;
import fr.pli.exchange.wire.MistypedCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The first start without controls: who, the recovery sheet, the network. */
public final class EnrolViewModel {
  private static final int LONGEST = 100;

  /** Where one stands. */
  enum Step {
    WHO,
    SHEET,
    NETWORK
  }

  /**
   * What is shown.
   *
   * @param busy true while something runs
   * @param field what the problem is about: "place", "name", "rpps", "passphrase", "again", "code",
   *     or empty
   * @param problem what went wrong, in words; empty otherwise
   */
  record State(Step step, boolean busy, String field, String problem) {}

  private final Beginning beginning;
  private final Messages messages;
  private final Background background;
  private final Runnable opened;
  private final ReadOnlyObjectWrapper<State> state;
  private String place = "";
  private byte @Nullable [] sheet;

  /**
   * @param opened called on the screen's thread once the desk may be shown
   */
  public EnrolViewModel(
      Beginning beginning, Messages messages, Background background, Runnable opened) {
    this.beginning = beginning;
    this.messages = messages;
    this.background = background;
    this.opened = opened;
    Step first = beginning.made() ? Step.NETWORK : Step.WHO;
    state = new ReadOnlyObjectWrapper<>(new State(first, false, "", ""));
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Makes the vault. Wipes both passphrases. */
  void make(Holder holder, char[] passphrase, char[] again) {
    State now = state.get();
    String field = now.busy() || now.step() != Step.WHO ? "" : wrong(holder, passphrase, again);
    boolean ready = field.isEmpty() && !now.busy() && now.step() == Step.WHO;
    if (!ready) {
      if (!field.isEmpty()) {
        problem(field, words(field, passphrase));
      }
      Arrays.fill(passphrase, '\0');
      Arrays.fill(again, '\0');
      return;
    }
    Arrays.fill(again, '\0');
    place = holder.place().strip();
    run(
        () -> {
          try {
            return beginning.make(holder, passphrase);
          } finally {
            Arrays.fill(passphrase, '\0');
          }
        },
        made -> {
          sheet = made;
          step(Step.SHEET);
        });
  }

  private static String wrong(Holder holder, char[] passphrase, char[] again) {
    if (holder.place().isBlank() || holder.place().strip().length() > LONGEST) {
      return "place";
    }
    if (holder.name().isBlank()) {
      return "name";
    }
    if (!holder.rpps().isBlank() && Rpps.parse(holder.rpps().strip()).isEmpty()) {
      return "rpps";
    }
    if (PassphraseRule.judge(passphrase) != Verdict.STRONG) {
      return "passphrase";
    }
    return Arrays.equals(passphrase, again) ? "" : "again";
  }

  private String words(String field, char[] passphrase) {
    return field.equals("passphrase")
        ? new SecretWords(messages).passphrase(passphrase)
        : messages.text("enrol.wrong." + field);
  }

  /** Saves the recovery sheet; then the network is next. */
  void save(Path file) {
    byte[] pdf = sheet;
    if (pdf != null && !state.get().busy()) {
      run(
          () -> {
            OwnFile.write(file, pdf);
            return file;
          },
          _ -> {
            Arrays.fill(pdf, (byte) 0);
            sheet = null;
            step(Step.NETWORK);
          });
    }
  }

  /**
   * Enrols with the administrator's code, then opens the desk.
   *
   * @param name what the practice calls this workstation
   */
  void enrol(String typed, String name) {
    if (state.get().busy() || state.get().step() != Step.NETWORK) {
      return;
    }
    String called = name.isBlank() ? place : name.strip();
    if (called.isEmpty() || called.length() > LONGEST) {
      problem("place", messages.text("enrol.wrong.place"));
      return;
    }
    run(
        () -> {
          beginning.enrol(EnrolmentCode.parse(typed), called);
          beginning.open();
          return called;
        },
        _ -> opened.run());
  }

  /** Opens the desk without the network; the next start asks again. */
  void later() {
    if (!state.get().busy() && state.get().step() == Step.NETWORK) {
      run(
          () -> {
            beginning.open();
            return true;
          },
          _ -> opened.run());
    }
  }

  /** The name that was given to this workstation; empty when it is not known here. */
  String place() {
    return place;
  }

  private <T> void run(Callable<T> work, Consumer<T> then) {
    state.set(new State(state.get().step(), true, "", ""));
    background.run(
        work,
        value -> {
          state.set(new State(state.get().step(), false, "", ""));
          then.accept(value);
        },
        this::failed);
  }

  private void failed(Exception failure) {
    switch (failure) {
      case MistypedCode e ->
          problem("code", messages.text("enrol.mistyped." + Messages.code(e.reason())));
      case EnrolmentException e -> problem("code", messages.word("enrol.refused.", e.code()));
      case VaultException e ->
          problem("", messages.word("unlock.closed.", Messages.code(e.reason())));
      case IOException _ -> problem("", messages.text("enrol.sheet-not-written"));
      default -> problem("", messages.text("shell.unexpected", ErrorCode.of(failure)));
    }
  }

  /** Says that the former vault was destroyed by order. */
  void wiped(Instant ordered) {
    problem("", messages.text("enrol.wiped", messages.day(ordered)));
  }

  private void problem(String field, String words) {
    state.set(new State(state.get().step(), false, field, words));
  }

  private void step(Step next) {
    state.set(new State(next, false, "", ""));
  }
}
