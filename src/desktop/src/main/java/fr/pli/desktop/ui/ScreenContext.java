package fr.pli.desktop.ui;

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

  /** Tells an unexpected failure in plain words with its code; use it as the failure's handler. */
  public void unexpected(Exception failure) {
    toasts.warn(messages.text("shell.unexpected", ErrorCode.of(failure)));
  }
}
