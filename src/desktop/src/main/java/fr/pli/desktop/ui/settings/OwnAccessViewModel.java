package fr.pli.desktop.ui.settings;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.OwnFile;
import fr.pli.desktop.ui.People;
import fr.pli.desktop.ui.SecretWords;
import fr.pli.desktop.vault.PassphraseRule;
import fr.pli.desktop.vault.PinRule;
import fr.pli.desktop.vault.VaultException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The own passphrase and code, and the recovery sheet, without controls. */
final class OwnAccessViewModel {
  /** What is being done. */
  enum Doing {
    NOTHING,
    PASSPHRASE,
    PIN,
    SHEET
  }

  /**
   * What is shown.
   *
   * @param pinPossible true where there is a key store
   * @param done what was done last, in words; empty otherwise
   * @param problem why it was not done, in words; empty otherwise
   */
  record State(boolean pinPossible, boolean hasPin, Doing doing, String done, String problem) {}

  private final People people;
  private final Messages messages;
  private final Background background;
  private final Consumer<Exception> unexpected;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(false, false, Doing.NOTHING, "", ""));

  OwnAccessViewModel(
      DeskServices services,
      Messages messages,
      Background background,
      Consumer<Exception> unexpected) {
    this.people = services.people();
    this.messages = messages;
    this.background = background;
    this.unexpected = unexpected;
    ask("");
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  boolean administers() {
    return people.allows(new Act.Administer());
  }

  void begin(Doing doing) {
    State now = state.get();
    state.set(new State(now.pinPossible(), now.hasPin(), doing, "", ""));
  }

  /** Wipes all three. */
  void changePassphrase(char[] present, char[] next, char[] again) {
    String problem = "";
    if (!Arrays.equals(next, again)) {
      problem = messages.text("enrol.wrong.again");
    } else if (PassphraseRule.judge(next) != PassphraseRule.Verdict.STRONG) {
      problem = new SecretWords(messages).passphrase(next);
    }
    run(
        problem,
        "people.done.passphrase",
        () -> {
          people.changePassphrase(present, next);
          return true;
        },
        present,
        next,
        again);
  }

  /** Wipes all three. */
  void setPin(char[] passphrase, char[] pin, char[] again) {
    String problem = "";
    if (!Arrays.equals(pin, again)) {
      problem = messages.text("people.pin.again-differs");
    } else if (PinRule.judge(pin) != PinRule.Verdict.GOOD) {
      problem = new SecretWords(messages).pin(pin);
    }
    run(
        problem,
        "people.done.pin",
        () -> {
          people.setPin(passphrase, pin);
          return true;
        },
        passphrase,
        pin,
        again);
  }

  void removePin() {
    run(
        "",
        "people.done.no-pin",
        () -> {
          people.removePin();
          return true;
        });
  }

  /** Writes a new recovery sheet; from then on the former one opens nothing. */
  void renewSheet(Path file) {
    run(
        "",
        "people.done.sheet",
        () -> {
          requireWritable(file);
          byte[] pdf = people.renewSheet();
          OwnFile.write(file, pdf);
          Arrays.fill(pdf, (byte) 0);
          return true;
        });
  }

  /** Before the former sheet is made worthless. */
  private static void requireWritable(Path file) throws IOException {
    OwnFile.write(file, new byte[0]);
  }

  private void run(String problem, String done, Callable<Boolean> change, char[]... secrets) {
    if (!problem.isEmpty()) {
      wipe(secrets);
      refused(problem);
      return;
    }
    background.run(
        () -> {
          try {
            return change.call();
          } finally {
            wipe(secrets);
          }
        },
        _ -> ask(messages.text(done)),
        this::failed);
  }

  private static void wipe(char[]... secrets) {
    for (char[] secret : secrets) {
      Arrays.fill(secret, '\0');
    }
  }

  private void failed(Exception failure) {
    switch (failure) {
      case VaultException e -> refused(messages.word("people.refused.", Messages.code(e.reason())));
      case IOException _ -> refused(messages.text("enrol.sheet-not-written"));
      default -> unexpected.accept(failure);
    }
  }

  private void refused(String problem) {
    State now = state.get();
    state.set(new State(now.pinPossible(), now.hasPin(), now.doing(), "", problem));
  }

  private void ask(String done) {
    background.run(
        () -> new State(people.takesPins(), people.hasPin(), Doing.NOTHING, done, ""),
        state::set,
        unexpected);
  }
}
