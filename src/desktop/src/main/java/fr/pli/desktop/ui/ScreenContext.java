package fr.pli.desktop.ui;

import fr.pli.desktop.people.NotAllowedException;
import fr.pli.desktop.vault.StorageException;

/** What a screen is made with. */
public record ScreenContext(
    DeskServices services,
    Messages messages,
    Background background,
    Actions actions,
    Toasts toasts,
    Navigation navigation) {

  /** Goes to another screen. */
  @FunctionalInterface
  public interface Navigation {
    /** Shows the screen of this id; an unknown id changes nothing. */
    void open(String screen);
  }

  /**
   * Tells a failure that no screen has better words for; use it as the failure's handler. A right
   * that is missing and what the disk does have words of their own, anything else is named by its
   * code.
   */
  public void unexpected(Exception failure) {
    toasts.warn(
        switch (failure) {
          case NotAllowedException refused -> messages.text("shell.not-allowed." + refused.right());
          case StorageException storage ->
              messages.word("shell.storage.", Messages.code(storage.reason()));
          default -> messages.text("shell.unexpected", ErrorCode.of(failure));
        });
  }
}
