package fr.pli.desktop.proof;

import fr.pli.desktop.paper.SheetWriter;
import fr.pli.desktop.paper.SheetWriter.Style;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.HeadVerifier;
import fr.pli.exchange.evidence.LogProof;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.evidence.TreeHead;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.proof.Declaration;
import fr.pli.exchange.proof.Matter;
import fr.pli.exchange.proof.Outcome;
import fr.pli.exchange.proof.Point;
import fr.pli.exchange.proof.SendingProof;
import fr.pli.exchange.proof.Verdict;
import fr.pli.exchange.wire.Sha256;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The proof of a sending as a page for people, in French like the letters: what happened, what that
 * proves, what it does not, and how to check it.
 *
 * @param verdict of the proof itself, so that the page says no more than was checked
 * @param fileName name of the proof's file beside the page
 */
record ProofSheet(SendingProof proof, Verdict verdict, String fileName) {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH:mm:ss (XXX)", Locale.FRENCH)
          .withZone(ZoneId.systemDefault());

  byte[] pdf() throws IOException {
    try (SheetWriter sheet = new SheetWriter("Pli - preuve d'envoi")) {
      Declaration letter = Objects.requireNonNull(verdict.declaration(), "not proven");
      letter(sheet, letter);
      events(sheet);
      proven(sheet, letter);
      notProven(sheet, letter);
      checking(sheet);
      return sheet.pdf();
    }
  }

  private void letter(SheetWriter sheet, Declaration letter) throws IOException {
    sheet.write(Style.TITLE, "Preuve d’envoi");
    sheet.write(Style.BODY, letter.practice() + ", le " + WHEN.format(letter.at()));
    sheet.write(Style.HEADING, "La lettre");
    sheet.write(Style.BODY, "Destinataire : " + letter.recipient());
    sheet.write(Style.BODY, "Voie : " + channel(letter.channel()));
    if (simulated()) {
      sheet.write(
          Style.STRONG,
          "Voie simulée : au-delà du serveur, rien n’est parti ; ce qui suit l’acceptation est"
              + " sans valeur.");
    }
    sheet.write(Style.BODY, "Document PDF : " + letter.documentSize() + " octets, SHA-256");
    sheet.write(Style.CODE, letter.documentSha256());
    sheet.write(Style.BODY, "Octets scellés remis au serveur, SHA-256");
    sheet.write(Style.CODE, letter.envelopeSha256());
    sheet.write(Style.BODY, "Envoi");
    sheet.write(Style.CODE, letter.dispatch().toString());
  }

  private void events(SheetWriter sheet) throws IOException {
    sheet.write(Style.HEADING, "Ce qui s’est passé");
    for (Statement statement : statements()) {
      sheet.write(Style.STRONG, WHEN.format(statement.at()) + " : " + words(statement.event()));
      sheet.write(
          Style.SMALL,
          "Reçu signé par le serveur, écriture n° "
              + statement.index()
              + " de son journal de preuves"
              + (inLog(statement) ? ", où elle a été retrouvée." : ", pas encore vérifiée."));
      sheet.write(
          Style.SMALL,
          "D’après : "
              + author(statement.by())
              + (witnessed(statement) ? ", dont le poste l’a signé lui-même." : ".")
              + (statement.detail().isEmpty() ? "" : " " + statement.detail() + ".")
              + (statement.reason().isEmpty() ? "" : " Motif : " + statement.reason() + "."));
    }
  }

  private void proven(SheetWriter sheet, Declaration letter) throws IOException {
    sheet.write(Style.HEADING, "Ce qui est prouvé");
    sheet.point(
        "Aux heures indiquées, le serveur a signé ces reçus au sujet des octets scellés dont"
            + " l’empreinte est ci-dessus. Personne ne peut les changer sans que cela se voie.");
    if (all(Matter.IN_LOG)) {
      sheet.point(
          "Chacun figure dans le journal de preuves du serveur (arbre de Merkle, RFC 9162), dont"
              + " les postes du réseau suivent l’état : l’effacer ou le réécrire se verrait.");
    }
    if (all(Matter.SENDER)) {
      sheet.point(
          "L’acceptation nomme le cabinet et le poste qui ont remis ces octets"
              + (letter.channel() == Channel.NETWORK ? ", et la boîte du destinataire." : "."));
    }
    if (shown(Matter.WITNESS)) {
      sheet.point(
          "La remise ou l’ouverture est signée par le poste même du destinataire, dont le"
              + " certificat vient de l’autorité du réseau.");
    }
  }

  private void notProven(SheetWriter sheet, Declaration letter) throws IOException {
    sheet.write(Style.HEADING, "Ce qui n’est pas prouvé");
    sheet.point("Qu’une personne a lu la lettre.");
    sheet.point(
        "Par ce fichier seul, que les octets scellés contiennent ce document : le poste"
            + " expéditeur le déclare et le signe."
            + (letter.channel() == Channel.NETWORK
                ? " La copie du destinataire peut le confirmer, car la signature de la lettre"
                    + " porte l’empreinte du PDF."
                : ""));
    sheet.point(
        "L’heure par un tiers : c’est celle du serveur, sans horodatage d’un autre organisme.");
    sheet.point("Qu’aucun certificat n’était révoqué à ces heures.");
    if (letter.channel() != Channel.NETWORK) {
      sheet.point(
          "Ce qui s’est passé au-delà du serveur : il ne rapporte que ce que la voie lui répond.");
    }
    if (!verdict.complete()) {
      sheet.point(
          "Ce qui est marqué « pas encore vérifiée » : échangez avec le serveur, puis refaites"
              + " la preuve.");
    }
    sheet.write(
        Style.SMALL,
        "Preuve établie sur le modèle d’ETSI EN 319 522. Pli n’est pas un prestataire de"
            + " confiance au sens du règlement eIDAS.");
  }

  private void checking(SheetWriter sheet) throws IOException {
    sheet.write(Style.HEADING, "Vérifier, sans réseau");
    sheet.write(
        Style.CODE,
        "pli proof verify " + fileName + " --document LETTRE.pdf --authority AUTORITE.crt");
    sheet.write(
        Style.SMALL,
        "L’autorité du réseau est à obtenir de l’administrateur, non de qui présente la preuve."
            + " Empreinte SHA-256 :");
    for (String authority : proof.authorities()) {
      sheet.write(Style.CODE, Sha256.hex(Base64.getDecoder().decode(authority)));
    }
    Optional<TreeHead> head = lastHead();
    if (head.isPresent()) {
      sheet.write(
          Style.SMALL,
          "État du journal du serveur qui le prouve : "
              + head.get().size()
              + " écritures, le "
              + WHEN.format(head.get().at())
              + ", racine");
      sheet.write(Style.CODE, head.get().root());
    }
  }

  private Optional<TreeHead> lastHead() {
    return proof.receipts().stream()
        .map(each -> each.proof())
        .filter(Objects::nonNull)
        .map(LogProof::head)
        .map(HeadVerifier::unverified)
        .reduce((first, last) -> first.size() > last.size() ? first : last);
  }

  private List<Statement> statements() {
    return verdict.points().stream()
        .filter(point -> point.matter() == Matter.RECEIPT)
        .filter(point -> point.outcome() == Outcome.PROVEN)
        .map(Point::statement)
        .filter(Objects::nonNull)
        .toList();
  }

  private boolean simulated() {
    return statements().stream().anyMatch(each -> each.by().startsWith("simulation:"));
  }

  private boolean inLog(Statement statement) {
    return of(Matter.IN_LOG, statement);
  }

  private boolean witnessed(Statement statement) {
    return of(Matter.WITNESS, statement);
  }

  private boolean of(Matter matter, Statement statement) {
    return verdict.points().stream()
        .anyMatch(
            point ->
                point.matter() == matter
                    && point.outcome() == Outcome.PROVEN
                    && statement.equals(point.statement()));
  }

  private boolean shown(Matter matter) {
    return verdict.points().stream()
        .anyMatch(point -> point.matter() == matter && point.outcome() == Outcome.PROVEN);
  }

  private boolean all(Matter matter) {
    return shown(matter)
        && verdict.points().stream()
            .filter(point -> point.matter() == matter)
            .allMatch(point -> point.outcome() == Outcome.PROVEN);
  }

  /** Codes of the protocol as words; what is left is the id of a workstation. */
  private static String author(String by) {
    if (by.startsWith("simulation:")) {
      return "le simulateur de la voie";
    }
    return by.equals("server") ? "le serveur" : "le poste " + by;
  }

  private static String words(EvidenceEvent event) {
    return switch (event) {
      case ACCEPTED -> "accepté par le serveur";
      case HANDED_OVER -> "remis à la voie d’envoi";
      case PRINTED -> "imprimé";
      case FAXED -> "télécopié";
      case DELIVERED -> "remis au destinataire";
      case OPENED -> "ouvert sur un poste du destinataire";
      case FAILED -> "non remis";
    };
  }

  private static String channel(Channel channel) {
    return switch (channel) {
      case NETWORK -> "réseau Pli, chiffré de bout en bout";
      case MSSANTE -> "MSSanté";
      case APICRYPT -> "Apicrypt";
      case FAX -> "télécopie";
      case POST -> "courrier postal";
      case PATIENT -> "lien remis au patient";
      case RECORD -> "dossier médical partagé";
    };
  }
}
