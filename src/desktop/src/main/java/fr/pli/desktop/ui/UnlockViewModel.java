package fr.pli.desktop.ui;

import fr.pli.desktop.ui.Unlocking.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The lock screen without controls. */
public final class UnlockViewModel {
  /**
   * What is shown.
   *
   * @param person whose secret is asked, null while nobody is known
   * @param byCode true when a code is asked, false for a passphrase
   * @param recovering true when the words of the recovery sheet are asked
   * @param busy true while a try is running
   * @param problem what went wrong, in words; empty otherwise
   * @param waitUntil no try before; {@link Instant#MIN} when at once
   */
  record State(
      List<Person> people,
      @Nullable Person person,
      boolean byCode,
      boolean recovering,
      boolean busy,
      String problem,
      Instant waitUntil) {

    boolean mayTry(Instant now) {
      return !busy && (person != null || recovering) && !now.isBefore(waitUntil);
    }
  }

  private final Unlocking unlocking;
  private final Messages messages;
  private final Background background;
  private final InstantSource clock;
  private final Runnable opened;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(List.of(), null, false, false, false, "", Instant.MIN));

  /**
   * @param opened called on the screen's thread once the vault is open
   */
  public UnlockViewModel(
      Unlocking unlocking,
      Messages messages,
      Background background,
      InstantSource clock,
      Runnable opened) {
    this.unlocking = unlocking;
    this.messages = messages;
    this.background = background;
    this.clock = clock;
    this.opened = opened;
    background.run(
        unlocking::people,
        people -> {
          set(new State(people, null, false, false, false, "", Instant.MIN));
          if (!people.isEmpty()) {
            choose(people.getFirst());
          }
        },
        this::unexpected);
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  Instant now() {
    return clock.instant();
  }

  void choose(Person person) {
    State now = state.get();
    background.run(
        () -> unlocking.byCode(person),
        byCode -> set(new State(now.people(), person, byCode, false, false, "", now.waitUntil())),
        this::unexpected);
  }

  /** Asks for the words of the recovery sheet, or for the secret again. */
  void recovering(boolean on) {
    State now = state.get();
    set(new State(now.people(), now.person(), now.byCode(), on, false, "", now.waitUntil()));
  }

  /** Tries, then wipes the secret. */
  void open(char[] secret) {
    State now = state.get();
    Person person = now.person();
    if (!now.mayTry(clock.instant()) || secret.length == 0) {
      Arrays.fill(secret, '\0');
      return;
    }
    set(busy(now));
    background.run(
        () -> {
          try {
            return now.recovering() || person == null
                ? unlocking.recover(secret)
                : unlocking.unlock(person, secret);
          } finally {
            Arrays.fill(secret, '\0');
          }
        },
        this::ended,
        this::unexpected);
  }

  private static State busy(State now) {
    return new State(
        now.people(), now.person(), now.byCode(), now.recovering(), true, "", now.waitUntil());
  }

  private void ended(Outcome outcome) {
    switch (outcome) {
      case Outcome.Opened() -> {
        problem("", Duration.ZERO, state.get().byCode());
        opened.run();
      }
      case Outcome.Wrong(Duration wait, boolean passphraseNeeded) ->
          problem(wrongWords(passphraseNeeded), wait, state.get().byCode() && !passphraseNeeded);
      case Outcome.Closed(String reason) ->
          problem(messages.word("unlock.closed.", reason), Duration.ZERO, state.get().byCode());
    }
  }

  private String wrongWords(boolean passphraseNeeded) {
    if (state.get().recovering()) {
      return messages.text("unlock.wrong-words");
    }
    if (passphraseNeeded) {
      return messages.text("unlock.passphrase-needed");
    }
    return messages.text(state.get().byCode() ? "unlock.wrong-code" : "unlock.wrong-passphrase");
  }

  private void unexpected(Exception failure) {
    problem(
        messages.text("shell.unexpected", ErrorCode.of(failure)),
        Duration.ZERO,
        state.get().byCode());
  }

  private void problem(String words, Duration wait, boolean byCode) {
    State now = state.get();
    Instant until = wait.isPositive() ? clock.instant().plus(wait) : Instant.MIN;
    set(new State(now.people(), now.person(), byCode, now.recovering(), false, words, until));
  }

  private void set(State next) {
    state.set(next);
  }
}
