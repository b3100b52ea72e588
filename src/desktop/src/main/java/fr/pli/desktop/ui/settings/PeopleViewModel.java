package fr.pli.desktop.ui.settings;

import fr.pli.desktop.people.Act;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Messages;
import fr.pli.desktop.ui.People;
import fr.pli.desktop.ui.SecretWords;
import fr.pli.desktop.vault.PassphraseRule;
import fr.pli.desktop.vault.VaultException;
import fr.pli.desktop.vault.VaultPerson;
import fr.pli.exchange.identity.Rpps;
import fr.pli.exchange.letter.Party;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The people of the workstation, without controls. */
final class PeopleViewModel {
  /** What is being done. */
  enum Doing {
    NOTHING,
    ADDING,
    CHANGING,
    REMOVING,
    GIVING_PASSPHRASE
  }

  /**
   * What is shown.
   *
   * @param people everybody, for who administers; otherwise whoever is signed in
   * @param about whom something is done to; null for nobody on the list
   * @param problem why it was not done, in words; empty otherwise
   */
  record State(List<VaultPerson> people, Doing doing, @Nullable VaultPerson about, String problem) {
    boolean about(VaultPerson person, Doing what) {
      return doing == what && about != null && about.id().equals(person.id());
    }
  }

  /** A change that the vault may refuse. */
  private interface Change {
    void make() throws VaultException;
  }

  private final People people;
  private final List<Party> doctors;
  private final Messages messages;
  private final Background background;
  private final Consumer<Exception> unexpected;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(List.of(), Doing.NOTHING, null, ""));

  PeopleViewModel(
      DeskServices services,
      Messages messages,
      Background background,
      Consumer<Exception> unexpected) {
    this.people = services.people();
    this.doctors = services.doctors().stream().filter(each -> each.rpps() != null).toList();
    this.messages = messages;
    this.background = background;
    this.unexpected = unexpected;
    ask();
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  boolean administers() {
    return people.allows(new Act.Administer());
  }

  VaultPerson current() {
    return people.current();
  }

  /** Whose letters somebody may be allowed to send. */
  List<Party> doctors() {
    return doctors;
  }

  void begin(Doing doing, @Nullable VaultPerson about) {
    state.set(new State(state.get().people(), doing, about, ""));
  }

  void cancel() {
    begin(Doing.NOTHING, null);
  }

  /** Adds a person. Wipes both passphrases. */
  void add(VaultPerson person, char[] passphrase, char[] again) {
    String problem = person.name().isBlank() ? messages.text("enrol.wrong.name") : "";
    if (problem.isEmpty() && !person.rpps().isEmpty() && Rpps.parse(person.rpps()).isEmpty()) {
      problem = messages.text("enrol.wrong.rpps");
    }
    withSecret(problem, passphrase, again, () -> people.add(person, passphrase));
  }

  void change(VaultPerson person) {
    run(() -> people.change(person), () -> {});
  }

  void remove(VaultPerson person) {
    run(() -> people.remove(person.id()), () -> {});
  }

  /** Gives a new passphrase to somebody who forgot it. Wipes both. */
  void givePassphrase(VaultPerson person, char[] passphrase, char[] again) {
    withSecret("", passphrase, again, () -> people.givePassphrase(person.id(), passphrase));
  }

  private void withSecret(String wrong, char[] passphrase, char[] again, Change change) {
    String problem = wrong;
    if (problem.isEmpty() && !Arrays.equals(passphrase, again)) {
      problem = messages.text("enrol.wrong.again");
    }
    Arrays.fill(again, '\0');
    if (problem.isEmpty() && PassphraseRule.judge(passphrase) != PassphraseRule.Verdict.STRONG) {
      problem = new SecretWords(messages).passphrase(passphrase);
    }
    if (problem.isEmpty()) {
      run(change, () -> Arrays.fill(passphrase, '\0'));
    } else {
      Arrays.fill(passphrase, '\0');
      refused(problem);
    }
  }

  private void run(Change change, Runnable after) {
    background.run(
        () -> {
          try {
            change.make();
            return true;
          } finally {
            after.run();
          }
        },
        _ -> {
          cancel();
          ask();
        },
        this::failed);
  }

  private void failed(Exception failure) {
    if (failure instanceof VaultException e) {
      String reason = Messages.code(e.reason());
      refused(messages.word("people.refused.", reason));
    } else {
      unexpected.accept(failure);
    }
  }

  private void refused(String problem) {
    State now = state.get();
    state.set(new State(now.people(), now.doing(), now.about(), problem));
  }

  private void ask() {
    background.run(
        () -> administers() ? people.all() : List.of(people.current()),
        all -> {
          State now = state.get();
          state.set(new State(all, now.doing(), now.about(), now.problem()));
        },
        unexpected);
  }
}
