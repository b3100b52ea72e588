package fr.pli.desktop.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.desktop.review.ChannelOption;
import fr.pli.exchange.letter.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"3/4/1948", "03/04/1948", "03.04.1948", "03-04-1948", "03041948", " 3 4 1948 "})
  void aDateIsTakenAsPeopleTypeIt(String typed) {
    assertEquals(Optional.of(LocalDate.of(1948, 4, 3)), TypedDate.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "3/4/48", "32/01/2000", "29/02/2023", "avril", "1948-04-03", "3/13/1948"})
  void whatIsNoDateIsNotGuessed(String typed) {
    assertEquals(Optional.empty(), TypedDate.parse(typed));
  }

  @Property(tries = 300)
  void noTextBreaksTheReaders(@ForAll String text) {
    TypedDate.parse(text);
    TypedWords.date(text);
    for (Channel channel : Channel.values()) {
      TypedAddress.problem(channel, text);
    }
  }

  @Test
  void theFirstDateAmongWordsOfThePageIsFound() {
    assertEquals(Optional.of("3/4/1948"), TypedWords.date("Monsieur né le 3 avril 1948,"));
    assertEquals(Optional.of("1/2/2020"), TypedWords.date("le 1er février 2020"));
    assertEquals(Optional.of("20/11/2026"), TypedWords.date("Rennes, 20/11/2026 à 10 h"));
    assertEquals(Optional.empty(), TypedWords.date("12 quai Lamennais 3500"));
  }

  @Test
  void aFaxNumberHasTenDigits() {
    assertEquals("", TypedAddress.problem(Channel.FAX, "02 99 00 00 12"));
    assertEquals("review.wrong.fax", TypedAddress.problem(Channel.FAX, "02 99"));
    assertEquals(
        new ChannelOption(Channel.FAX, "0299000012", List.of(), "typed"),
        TypedAddress.option(Channel.FAX, "02 99 00 00 12"));
  }

  @Test
  void aMailAddressHasAnAt() {
    assertEquals("", TypedAddress.problem(Channel.MSSANTE, "h.caron@mss.example"));
    assertEquals("review.wrong.mail", TypedAddress.problem(Channel.MSSANTE, "h.caron"));
  }

  @Test
  void aPostalAddressHasTwoToSixShortLines() {
    assertEquals("", TypedAddress.problem(Channel.POST, "Dr CARON\n35000 RENNES"));
    assertEquals("review.wrong.post", TypedAddress.problem(Channel.POST, "35000 RENNES"));
    assertEquals("review.wrong.post", TypedAddress.problem(Channel.POST, "x".repeat(39) + "\nA"));
    assertTrue(
        TypedAddress.option(Channel.POST, "A\n\n B \n").postalLines().equals(List.of("A", "B")));
  }
}
