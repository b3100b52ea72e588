package fr.pli.exchange.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryAssemblyTest {
  @Test
  void aPersonWithTwoMailboxesAndTwoActivitiesIsOneEntry() throws IOException {
    List<DirectoryEntry> entries =
        Extractions.entries(
            Extractions.MSSANTE + Extractions.MAILBOX + "\n" + Extractions.SECOND_MAILBOX,
            Extractions.PERSON + Extractions.ACTIVITY + "\n" + Extractions.SECOND_ACTIVITY);

    assertEquals(1, entries.size());
    DirectoryEntry entry = entries.getFirst();
    assertEquals(List.of("ana.morel@un.example", "ana.morel@deux.example"), entry.mailboxes());
    assertEquals(2, entry.places().size());
    assertEquals("0261910002", entry.fax());
    assertEquals("Ana MOREL", entry.displayName());
    assertNotNull(entry.rpps());
  }

  @Test
  void servicesOfOneOrganisationStayApart() throws IOException {
    String other =
        Extractions.SERVICE.replace("Pédiatrie", "Urgences").replace("pediatrie@", "urgences@");

    List<DirectoryEntry> entries =
        Extractions.entries(Extractions.MSSANTE + Extractions.SERVICE + "\n" + other);

    assertEquals(
        List.of("finess:350900011/pediatrie", "finess:350900011/urgences"),
        entries.stream().map(DirectoryEntry::key).toList());
    assertNotNull(entries.getFirst().finess());
  }

  @Test
  void overlongTextIsClipped() throws IOException {
    String line = Extractions.MAILBOX.replace("CABINET MOREL", "A".repeat(9_000));

    DirectoryEntry entry = Extractions.entries(Extractions.MSSANTE + line).getFirst();

    assertEquals(300, entry.organisation().length());
  }
}
