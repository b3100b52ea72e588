package fr.pli.desktop.ui;

import fr.pli.desktop.ui.Unlocking.Outcome;
import fr.pli.desktop.vault.PassphraseRule;
import fr.pli.desktop.vault.PassphraseRule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The lock screen without controls. */
public final class UnlockViewModel {
  /** What is asked. */
  enum Asked {
    CODE,
    PASSPHRASE,
    /** The words of the recovery sheet. */
    RECOVERY,
    /** A new passphrase, after a recovery. */
    NEW_PASSPHRASE
  }

  /**
   * What is shown.
   *
   * @param person whose secret is asked, null while nobody is known
   * @param busy true while a try is running
   * @param problem what went wrong, in words; empty otherwise
   * @param waitUntil no try before; {@link Instant#MIN} when at once
   */
  record State(
      List<Person> people,
      @Nullable Person person,
      Asked asked,
      boolean busy,
      String problem,
      Instant waitUntil) {

    boolean byCode() {
      return asked == Asked.CODE;
    }

    boolean recovering() {
      return asked == Asked.RECOVERY;
    }

    boolean mayTry(Instant now) {
      return !busy && (person != null || recovering()) && !now.isBefore(waitUntil);
    }

    private State asking(@Nullable Person next, Asked what) {
      return new State(people, next, what, false, "", waitUntil);
    }
  }

  private final Unlocking unlocking;
  private final Messages messages;
  private final Background background;
  private final InstantSource clock;
  private final Runnable opened;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(
          new State(List.of(), null, Asked.PASSPHRASE, false, "", Instant.MIN));

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
    background.run(this::begin, state::set, this::unexpected);
  }

  private State begin() {
    List<Person> people = unlocking.people();
    Person first = people.isEmpty() ? null : people.getFirst();
    return new State(people, first, asked(first), false, "", Instant.MIN);
  }

  private Asked asked(@Nullable Person person) {
    return person != null && unlocking.byCode(person) ? Asked.CODE : Asked.PASSPHRASE;
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  Instant now() {
    return clock.instant();
  }

  void choose(Person person) {
    State now = state.get();
    if (now.asked() == Asked.NEW_PASSPHRASE) {
      state.set(now.asking(person, Asked.NEW_PASSPHRASE));
      return;
    }
    background.run(
        () -> asked(person), asked -> state.set(now.asking(person, asked)), this::unexpected);
  }

  /** What is asked is not known any more: the next way in, or back to the first. */
  void forgotten() {
    State now = state.get();
    switch (now.asked()) {
      case CODE -> state.set(now.asking(now.person(), Asked.PASSPHRASE));
      case PASSPHRASE -> state.set(now.asking(now.person(), Asked.RECOVERY));
      case RECOVERY, NEW_PASSPHRASE -> back(now);
    }
  }

  private void back(State now) {
    background.run(
        () -> {
          unlocking.forgetRecovery();
          return true;
        },
        _ -> {
          state.set(now.asking(now.person(), Asked.PASSPHRASE));
          Person person = now.person();
          if (person != null) {
            choose(person);
          }
        },
        this::unexpected);
  }

  /** Tries, then wipes the secret. */
  void open(char[] secret) {
    State now = state.get();
    if (!now.mayTry(clock.instant()) || secret.length == 0) {
      Arrays.fill(secret, '\0');
      return;
    }
    state.set(new State(now.people(), now.person(), now.asked(), true, "", now.waitUntil()));
    background.run(wiping(() -> outcome(now, secret), secret), this::ended, this::unexpected);
  }

  /** Chooses the new passphrase after a recovery, then wipes both. */
  void renew(char[] passphrase, char[] again) {
    boolean strong = PassphraseRule.judge(passphrase) == Verdict.STRONG;
    boolean same = Arrays.equals(passphrase, again);
    Arrays.fill(again, '\0');
    if (strong && same) {
      open(passphrase);
    } else {
      String words =
          strong
              ? messages.text("enrol.wrong.again")
              : new SecretWords(messages).passphrase(passphrase);
      Arrays.fill(passphrase, '\0');
      problem(words, Duration.ZERO, state.get().asked());
    }
  }

  private Outcome outcome(State now, char[] secret) {
    Person person = now.person();
    if (now.recovering() || person == null) {
      return unlocking.recover(secret);
    }
    return switch (now.asked()) {
      case CODE -> unlocking.unlockByCode(person, secret);
      case NEW_PASSPHRASE -> unlocking.renew(person, secret);
      case PASSPHRASE, RECOVERY -> unlocking.unlock(person, secret);
    };
  }

  private static <T> Callable<T> wiping(Callable<T> work, char[] secret) {
    return () -> {
      try {
        return work.call();
      } finally {
        Arrays.fill(secret, '\0');
      }
    };
  }

  private void ended(Outcome outcome) {
    Asked asked = state.get().asked();
    switch (outcome) {
      case Outcome.Opened() -> {
        problem("", Duration.ZERO, asked);
        opened.run();
      }
      case Outcome.Recovered() -> problem("", Duration.ZERO, Asked.NEW_PASSPHRASE);
      case Outcome.Wrong(Duration wait, boolean passphraseNeeded) ->
          problem(wrongWords(passphraseNeeded), wait, passphraseNeeded ? Asked.PASSPHRASE : asked);
      case Outcome.Closed(String reason) ->
          problem(messages.word("unlock.closed.", reason), Duration.ZERO, asked);
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
        state.get().asked());
  }

  private void problem(String words, Duration wait, Asked asked) {
    State now = state.get();
    Instant until = wait.isPositive() ? clock.instant().plus(wait) : Instant.MIN;
    state.set(new State(now.people(), now.person(), asked, false, words, until));
  }
}
