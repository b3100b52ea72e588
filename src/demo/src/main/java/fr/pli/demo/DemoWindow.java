package fr.pli.demo;

import fr.pli.demo.letters.LetterPress;
import fr.pli.demo.letters.Manuscript;
import fr.pli.demo.world.Cabinet;
import fr.pli.demo.world.World;
import fr.pli.desktop.ui.DeskStage;
import fr.pli.desktop.vault.VaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The demo in a window: the desk of the first practice, the second one in a menu. */
public final class DemoWindow extends Application {
  private static final long BETWEEN_LETTERS_MILLIS = 700;

  private @Nullable World world;
  private @Nullable DeskStage second;

  /** Opens the window; returns when it was closed. */
  static void open(Path data) {
    launch(DemoWindow.class, data.toString());
  }

  @Override
  public void start(Stage stage) throws Exception {
    World built = World.build(Path.of(getParameters().getRaw().getFirst()), System.out::println);
    world = built;
    System.out.println("Phrase de passe des deux cabinets : " + new String(Cabinet.passphrase()));
    DeskStage first = new DeskStage(stage, built.tilleuls().options());
    first.top(menu(built));
    first.open(built.tilleuls().unlock());
    stage.setOnCloseRequest(_ -> Platform.exit());
    Thread.ofVirtual().start(() -> print(built.tilleuls()));
  }

  @Override
  public void stop() {
    if (second != null) {
      second.close();
    }
    if (world != null) {
      world.close();
    }
  }

  private MenuBar menu(World built) {
    MenuItem other = new MenuItem("Ouvrir le second cabinet");
    other.setOnAction(_ -> openSecond(built));
    MenuItem letters = new MenuItem("Imprimer de nouvelles lettres");
    letters.setOnAction(_ -> Thread.ofVirtual().start(() -> print(built.tilleuls())));
    MenuItem server = new MenuItem("Arrêter le serveur");
    server.setOnAction(_ -> Thread.ofVirtual().start(() -> toggle(built, server)));
    return new MenuBar(new Menu("Démonstration", null, other, letters, server));
  }

  private void openSecond(World built) {
    try {
      if (second == null || second.desk() == null) {
        second = new DeskStage(new Stage(), built.lamennais().options());
        second.open(built.lamennais().unlock());
      }
      second.stage().toFront();
    } catch (VaultException e) {
      throw new IllegalStateException("The second practice did not open", e);
    }
  }

  private static void toggle(World built, MenuItem item) {
    try {
      if (built.serverRuns()) {
        built.stopServer();
      } else {
        built.startServer();
      }
      String words = built.serverRuns() ? "Arrêter le serveur" : "Redémarrer le serveur";
      Platform.runLater(() -> item.setText(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The practice software saves its letters one after the other. */
  private static void print(Cabinet cabinet) {
    try {
      for (Manuscript letter : Manuscript.all(LocalDate.now(ZoneId.systemDefault()))) {
        Path file = cabinet.watched().resolve(letter.name() + ".pdf");
        Files.write(file, LetterPress.print(letter));
        Thread.sleep(BETWEEN_LETTERS_MILLIS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
