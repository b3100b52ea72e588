package fr.pli.desktop.ui;

import java.util.Locale;

/**
 * The one table of what a person can do with a key: where it works, its keys, its icon. Its words
 * are the messages {@code action.} + {@link #id()}. Menus, buttons, tooltips and the sheet of keys
 * are made from it.
 */
public enum Action {
  SEARCH(Scope.EVERYWHERE, "Shortcut+K", "fth-search"),
  LOCK(Scope.EVERYWHERE, "Shortcut+L", "fth-lock"),
  KEYS(Scope.EVERYWHERE, "F1", "fth-help-circle"),
  TAKE_BACK(Scope.EVERYWHERE, "Shortcut+Z", "fth-corner-up-left"),
  EXCHANGE_NOW(Scope.EVERYWHERE, "F5", "fth-refresh-cw"),
  SCREEN_1(Scope.EVERYWHERE, "Shortcut+1", "fth-send"),
  SCREEN_2(Scope.EVERYWHERE, "Shortcut+2", "fth-check-circle"),
  SCREEN_3(Scope.EVERYWHERE, "Shortcut+3", "fth-inbox"),
  SCREEN_4(Scope.EVERYWHERE, "Shortcut+4", "fth-users"),
  SCREEN_5(Scope.EVERYWHERE, "Shortcut+5", "fth-settings"),

  ZOOM_IN(Scope.PAGE, "Shortcut+Plus", "fth-plus"),
  ZOOM_OUT(Scope.PAGE, "Shortcut+Minus", "fth-minus"),
  ZOOM_FIT(Scope.PAGE, "Shortcut+0", "fth-maximize"),
  PAGE_NEXT(Scope.PAGE, "Page_Down", "fth-chevron-right"),
  PAGE_PREVIOUS(Scope.PAGE, "Page_Up", "fth-chevron-left"),

  SEND(Scope.REVIEW, "Shortcut+Enter", "fth-send"),
  SEND_READY(Scope.REVIEW, "Shortcut+Shift+Enter", "fth-send"),
  EDIT_PATIENT(Scope.REVIEW, "F2", "fth-edit-2"),
  ADD_RECIPIENT(Scope.REVIEW, "Shortcut+D", "fth-user-plus"),
  VALUE_NEXT(Scope.REVIEW, "F8", "fth-arrow-down"),
  VALUE_PREVIOUS(Scope.REVIEW, "Shift+F8", "fth-arrow-up"),
  CORRECT(Scope.REVIEW, "F4", "fth-edit-3"),
  NOT_A_RECIPIENT(Scope.REVIEW, "Shortcut+E", "fth-user-x"),
  SPLIT(Scope.REVIEW, "Shortcut+J", "fth-scissors"),
  SET_ASIDE(Scope.REVIEW, "Delete", "fth-pause-circle"),

  RESEND(Scope.SENT, "Shortcut+R", "fth-repeat"),
  SEND_NOW(Scope.SENT, "Shortcut+Enter", "fth-send"),

  FILE(Scope.RECEIVED, "Shortcut+Enter", "fth-archive"),
  SAVE_PDF(Scope.RECEIVED, "Shortcut+S", "fth-download"),
  MARK_UNREAD(Scope.RECEIVED, "Shortcut+U", "fth-mail");

  /** Where a key works. Two actions that may be live together never share a key. */
  public enum Scope {
    EVERYWHERE,
    /** Wherever the page of a letter is shown. */
    PAGE,
    REVIEW,
    SENT,
    RECEIVED;

    /** True when keys of both may be live at the same time. */
    public boolean meets(Scope other) {
      return this == other
          || this == EVERYWHERE
          || other == EVERYWHERE
          || this == PAGE
          || other == PAGE;
    }
  }

  private final Scope scope;
  private final String keys;
  private final String icon;

  Action(Scope scope, String keys, String icon) {
    this.scope = scope;
    this.keys = keys;
    this.icon = icon;
  }

  public Scope scope() {
    return scope;
  }

  /** As {@link javafx.scene.input.KeyCombination#valueOf} reads it. */
  public String keys() {
    return keys;
  }

  /** True for keys that belong to the text while one types. */
  boolean belongsToText() {
    return this == TAKE_BACK || this == SET_ASIDE || this == PAGE_NEXT || this == PAGE_PREVIOUS;
  }

  /** Literal of the feather icon. */
  public String icon() {
    return icon;
  }

  /** "set-aside"; the message key is "action.set-aside". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Message key of its name. */
  public String messageKey() {
    return "action." + id();
  }
}
