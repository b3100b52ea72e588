package fr.pli.desktop.privacy;

import fr.pli.desktop.inbox.Inbox;
import fr.pli.desktop.inbox.ReceivedLetter;
import fr.pli.desktop.work.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The inbox as people have it: nobody sees a letter's pages without a line in the register. */
public final class RecordedInbox implements Inbox {
  private final Inbox inbox;
  private final AccessRegister register;

  public RecordedInbox(Inbox inbox, AccessRegister register) {
    this.inbox = inbox;
    this.register = register;
  }

  @Override
  public byte[] pdf(UUID letter) {
    byte[] pdf = inbox.pdf(letter);
    register.note(AccessAct.OPENED, letter);
    return pdf;
  }

  @Override
  public Path export(UUID letter, Path folder) throws IOException {
    register.note(AccessAct.EXPORTED, inbox.find(letter).orElseThrow().id());
    return inbox.export(letter, folder);
  }

  @Override
  public List<ReceivedLetter> letters() {
    return inbox.letters();
  }

  @Override
  public List<ReceivedLetter> search(String words) {
    return inbox.search(words);
  }

  @Override
  public Optional<ReceivedLetter> find(UUID letter) {
    return inbox.find(letter);
  }

  @Override
  public void read(UUID letter, String who) {
    inbox.read(letter, who);
  }

  @Override
  public void unread(UUID letter, String who) {
    inbox.unread(letter, who);
  }

  @Override
  public void assign(UUID letter, String to, String who) {
    inbox.assign(letter, to, who);
  }

  @Override
  public Path file(UUID letter, Path folder, String who) throws IOException {
    return inbox.file(letter, folder, who);
  }

  @Override
  public void retry(UUID letter) {
    inbox.retry(letter);
  }

  @Override
  public Signal changed() {
    return inbox.changed();
  }
}
