package fr.pli.desktop.sync;

import fr.pli.exchange.seal.RecipientDevice;
import fr.pli.exchange.wire.Mailbox.Person;
import fr.pli.exchange.wire.Member;
import fr.pli.exchange.wire.Member.MemberDevice;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One state of the list of members, ready for questions. */
final class Membership {
  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

  private final List<Member> all;
  private final Map<UUID, Member> byMailbox = new HashMap<>();
  private final Map<String, List<Member>> byNumber = new HashMap<>();
  private final Map<String, Member> bySigner = new HashMap<>();

  Membership(List<Member> members) {
    all = members.stream().sorted(Comparator.comparing(each -> each.mailbox().name())).toList();
    all.forEach(this::index);
  }

  private void index(Member member) {
    byMailbox.put(member.mailbox().id(), member);
    if (member.reachable()) {
      numbers(member);
    }
    for (MemberDevice device : member.devices()) {
      bySigner.put(device.signing(), member);
      device.formerSigning().forEach(former -> bySigner.put(former, member));
    }
  }

  private void numbers(Member member) {
    number(member.mailbox().finess(), member);
    member.mailbox().people().stream()
        .map(Person::rpps)
        .distinct()
        .forEach(rpps -> number(rpps, member));
  }

  private void number(String number, Member member) {
    if (!number.isEmpty()) {
      byNumber.computeIfAbsent(number, _ -> new ArrayList<>()).add(member);
    }
  }

  List<Member> all() {
    return all;
  }

  Optional<Member> find(UUID mailbox) {
    return Optional.ofNullable(byMailbox.get(mailbox));
  }

  List<Member> withNumber(String number) {
    return List.copyOf(byNumber.getOrDefault(number, List.of()));
  }

  Optional<Member> signingWith(X509Certificate certificate) {
    try {
      String text = Base64.getEncoder().encodeToString(certificate.getEncoded());
      return Optional.ofNullable(bySigner.get(text));
    } catch (CertificateEncodingException e) {
      return Optional.empty();
    }
  }

  List<RecipientDevice> keysOf(UUID mailbox) {
    List<MemberDevice> devices = find(mailbox).map(Member::devices).orElse(List.of());
    return devices.stream().map(Membership::keys).flatMap(Optional::stream).toList();
  }

  private static Optional<RecipientDevice> keys(MemberDevice device) {
    try {
      String hybrid = device.hybrid();
      return Optional.of(
          new RecipientDevice(
              certificate(device.baseline()), hybrid == null ? null : certificate(hybrid)));
    } catch (CertificateException | IllegalArgumentException e) {
      LOG.warn("The keys of device {} cannot be read", device.id());
      return Optional.empty();
    }
  }

  private static X509Certificate certificate(String base64) throws CertificateException {
    byte[] der = Base64.getDecoder().decode(base64);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }
}
