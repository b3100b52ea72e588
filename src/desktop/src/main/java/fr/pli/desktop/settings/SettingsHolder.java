package fr.pli.desktop.settings;

import fr.pli.desktop.work.Signal;
import java.util.function.UnaryOperator;

/** The one holder of the settings; every change is stored before it is seen. */
public interface SettingsHolder {
  Settings current();

  /** Changes and stores. */
  void change(UnaryOperator<Settings> change);

  Signal changed();
}
