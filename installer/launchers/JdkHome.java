import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the home of the JDK that runs it into a file, for the launchers to look at first. */
class JdkHome {
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, System.getProperty("java.home") + System.lineSeparator());
  }
}
