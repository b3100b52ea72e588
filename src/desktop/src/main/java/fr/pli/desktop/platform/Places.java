package fr.pli.desktop.platform;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a program keeps what is its own, as each system wants it. */
public final class Places {
  private Places() {}

  /** The vault of the person who is logged in, unless another place is asked for. */
  public static Path vault() {
    return vault(
        OperatingSystem.current(),
        name -> System.getenv().getOrDefault(name, ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  /**
   * The same, for a given machine.
   *
   * @param environment value of a variable, or null or empty
   */
  static Path vault(
      OperatingSystem system, UnaryOperator<@Nullable String> environment, Path home) {
    Path data =
        switch (system) {
          case WINDOWS ->
              set(environment.apply("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
          case MACOS -> home.resolve("Library").resolve("Application Support");
          case LINUX ->
              set(environment.apply("XDG_DATA_HOME"), home.resolve(".local").resolve("share"));
        };
    return data.resolve(system == OperatingSystem.LINUX ? "pli" : "Pli").resolve("vault");
  }

  /** The XDG base directory specification has relative paths ignored. */
  private static Path set(@Nullable String value, Path usual) {
    return value != null && !value.isEmpty() && Path.of(value).isAbsolute()
        ? Path.of(value)
        : usual;
  }
}
