package fr.pli.desktop.cli;

import fr.pli.exchange.evidence.EvidenceException;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.proof.Declaration;
import fr.pli.exchange.proof.Matter;
import fr.pli.exchange.proof.Outcome;
import fr.pli.exchange.proof.Point;
import fr.pli.exchange.proof.ProofVerifier;
import fr.pli.exchange.proof.SendingProof;
import fr.pli.exchange.proof.Verdict;
import fr.pli.exchange.wire.Routes;
import fr.pli.exchange.wire.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a proof of sending that anyone may have made, and says in words what it shows. */
record ProofReading(Workstation workstation) {
  private static final int LARGEST_CERTIFICATE = 64 << 10;

  int verify(Path file, @Nullable Path document, @Nullable Path authority)
      throws IOException, CommandRefusal {
    SendingProof proof = proof(file);
    Set<X509Certificate> authorities =
        authority == null ? ProofVerifier.namedAuthorities(proof) : Set.of(certificate(authority));
    byte @Nullable [] letter =
        document == null ? null : read(document, Math.toIntExact(Routes.MAX_BLOB));
    Verdict verdict = new ProofVerifier(authorities).verify(proof, letter);
    say(verdict);
    if (authority == null) {
      authorities.forEach(each -> workstation.say("proof.compare", fingerprint(each)));
    }
    return conclude(verdict);
  }

  private SendingProof proof(Path file) throws IOException, CommandRefusal {
    try {
      return SendingProof.read(read(file, SendingProof.LARGEST));
    } catch (EvidenceException e) {
      throw CommandRefusal.asked("proof.malformed", file);
    }
  }

  /** At most so many bytes; one more when there are more. */
  private static byte[] read(Path file, int largest) throws IOException, CommandRefusal {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw CommandRefusal.asked("file.missing", file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(largest + 1);
    }
  }

  private static X509Certificate certificate(Path file) throws IOException, CommandRefusal {
    try {
      byte[] bytes = read(file, LARGEST_CERTIFICATE);
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes));
    } catch (CertificateException e) {
      throw CommandRefusal.asked("proof.no-certificate", file);
    }
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return Sha256.hex(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be encoded", e);
    }
  }

  private void say(Verdict verdict) {
    Declaration said = verdict.declaration();
    Words words = workstation.words();
    if (said != null) {
      workstation.say(
          "proof.declared",
          said.practice(),
          said.recipient(),
          words.word("channel", said.channel().code()),
          said.documentSha256());
    }
    for (Point point : verdict.points()) {
      Statement statement = point.statement();
      if (point.matter() == Matter.RECEIPT && statement != null) {
        workstation.say(
            "proof.receipt",
            InboxCommand.WHEN.format(statement.at()),
            words.word("state", statement.event().state().code()),
            statement.by(),
            Long.toString(statement.index()));
      } else {
        workstation.say("proof.point", sign(point), words.text(key(point)));
      }
    }
  }

  private static String sign(Point point) {
    return switch (point.outcome()) {
      case PROVEN -> "+";
      case ABSENT -> "?";
      case REFUTED -> "!";
    };
  }

  private static String key(Point point) {
    String matter = point.matter().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String outcome = point.outcome().name().toLowerCase(Locale.ROOT);
    return "proof." + matter + "." + outcome;
  }

  private int conclude(Verdict verdict) {
    if (verdict.complete()) {
      workstation.say("proof.complete");
      return Exit.DONE;
    }
    if (verdict.holds()) {
      workstation.say("proof.partial");
      return Exit.LATER;
    }
    boolean refuted =
        verdict.points().stream().anyMatch(point -> point.outcome() == Outcome.REFUTED);
    workstation.say(refuted ? "proof.refuted" : "proof.partial");
    return refuted ? Exit.REFUSED : Exit.LATER;
  }
}
