package fr.pli.exchange.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pli.exchange.evidence.EvidenceEvent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Nothing but what was erased has a dead end, and codes that are stored or signed stay what they
 * are.
 */
class StatesTest {
  @Test
  void everyOutgoingLetterCanGoOn() {
    for (LetterState state : LetterState.values()) {
      assertEquals(state == LetterState.ERASED, state.next().isEmpty(), state.code());
      assertFalse(state.mayBecome(state), state.code());
    }
  }

  @Test
  void everyLetterCanStillBeDone() {
    for (LetterState state : EnumSet.complementOf(EnumSet.of(LetterState.ERASED))) {
      assertTrue(reachable(state, LetterState::next).contains(LetterState.DONE), state.code());
    }
  }

  @Test
  void aDispatchEndsOnlyOpenedOrWithdrawn() {
    Set<DispatchState> last = EnumSet.of(DispatchState.OPENED, DispatchState.WITHDRAWN);
    for (DispatchState state : DispatchState.values()) {
      assertEquals(last.contains(state), state.next().isEmpty(), state.code());
      assertFalse(state.mayBecome(state), state.code());
    }
  }

  @Test
  void everyDispatchThatNeedsAttentionCanBeSentAgainOrReplaced() {
    for (DispatchState state : DispatchState.values()) {
      if (state.needsAttention()) {
        assertTrue(state.mayBecome(DispatchState.WITHDRAWN), state.code());
        assertTrue(
            reachable(state, DispatchState::next).contains(DispatchState.SEALED), state.code());
      }
    }
  }

  @Test
  void everyReceivedLetterCanGoOnAndBecomeFiled() {
    assertTrue(ReceivedState.ERASED.next().isEmpty());
    for (ReceivedState state : EnumSet.complementOf(EnumSet.of(ReceivedState.ERASED))) {
      assertFalse(state.next().isEmpty(), state.code());
      assertTrue(
          reachable(state, ReceivedState::next).contains(ReceivedState.FILED)
              || state == ReceivedState.FILED,
          state.code());
    }
  }

  @Test
  void everyEventOfTheServerLeadsSomewhereFromAccepted() {
    for (EvidenceEvent event : EvidenceEvent.values()) {
      assertTrue(
          event.state() == DispatchState.ACCEPTED
              || DispatchState.ACCEPTED.mayBecome(event.state()),
          event.code());
    }
  }

  @Test
  void codesAreUniqueAndComeBack() {
    assertCodes(LetterState.values(), LetterState::code, LetterState::ofCode);
    assertCodes(DispatchState.values(), DispatchState::code, DispatchState::ofCode);
    assertCodes(ReceivedState.values(), ReceivedState::code, ReceivedState::ofCode);
    assertCodes(Channel.values(), Channel::code, Channel::ofCode);
    assertCodes(EvidenceEvent.values(), EvidenceEvent::code, EvidenceEvent::ofCode);
  }

  @Test
  void documentTypesAreKnownByTheirLoincCode() {
    assertCodes(
        DocumentType.values(),
        DocumentType::loinc,
        code -> DocumentType.ofLoinc(code).orElseThrow(IllegalArgumentException::new));
  }

  private static <S extends Enum<S>> Set<S> reachable(S from, Function<S, Set<S>> next) {
    Set<S> reached = EnumSet.noneOf(from.getDeclaringClass());
    List<S> todo = List.of(from);
    while (!todo.isEmpty()) {
      todo =
          todo.stream()
              .flatMap(each -> next.apply(each).stream())
              .distinct()
              .filter(reached::add)
              .toList();
    }
    return reached;
  }

  private static <E extends Enum<E>> void assertCodes(
      E[] values, Function<E, String> code, Function<String, E> ofCode) {
    assertEquals(values.length, Arrays.stream(values).map(code).distinct().count());
    for (E value : values) {
      assertEquals(value, ofCode.apply(code.apply(value)));
    }
    for (String wrong :
        List.of("", "no-such-code", code.apply(values[0]).toUpperCase(Locale.ROOT) + " ")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> ofCode.apply(wrong)).toString();
      assertFalse(message.contains("no-such-code"), "a message never repeats what was read");
    }
  }
}
