package fr.pli.demo.tour;

import fr.pli.demo.world.Cabinet;
import fr.pli.demo.world.World;
import fr.pli.desktop.Desk;
import fr.pli.desktop.ui.DeskStage;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** The windows of both practices. */
final class Stages implements AutoCloseable {
  /** Size of the pictures; the headless toolkit's own screen is 1000 wide. */
  static final int WIDTH = 1440;

  static final int HEIGHT = 900;

  private final World world;
  private final DeskStage sender;
  private final DeskStage receiver;

  private Stages(World world, DeskStage sender, DeskStage receiver) {
    this.world = world;
    this.sender = sender;
    this.receiver = receiver;
  }

  /** Both windows, locked. */
  static Stages open(World world) throws InterruptedException {
    return new Stages(world, locked(world.tilleuls()), locked(world.lamennais()));
  }

  private static DeskStage locked(Cabinet cabinet) throws InterruptedException {
    return Stagehand.on(
        () -> {
          DeskStage stage = new DeskStage(new Stage(), cabinet.options());
          stage.stage().setWidth(WIDTH);
          stage.stage().setHeight(HEIGHT);
          stage.lock();
          return stage;
        });
  }

  /** Opens both desks with their passphrases. */
  void unlock() throws InterruptedException {
    unlockSender();
    unlock(receiver, world.lamennais());
  }

  /** Opens the first practice's desk. */
  void unlockSender() throws InterruptedException {
    unlock(sender, world.tilleuls());
  }

  private static void unlock(DeskStage stage, Cabinet cabinet) throws InterruptedException {
    Stagehand.on(
        () -> {
          stage.open(cabinet.unlock());
          return true;
        });
    Wait.until("the desk is open", () -> stage.desk() != null);
  }

  DeskStage sender() {
    return sender;
  }

  DeskStage receiver() {
    return receiver;
  }

  /** The first practice's desk. */
  Desk sending() {
    return Objects.requireNonNull(sender.desk());
  }

  /** The second practice's desk. */
  Desk receiving() {
    return Objects.requireNonNull(receiver.desk());
  }

  /** Goes to a screen by its key, Ctrl+1 to Ctrl+6. */
  static void show(DeskStage stage, int screen) throws InterruptedException {
    KeyCode key = KeyCode.valueOf("DIGIT" + screen);
    Stagehand.ctrl(stage.stage(), key, false);
    Stagehand.settle();
  }

  @Override
  public void close() {
    try {
      Stagehand.on(
          () -> {
            sender.close();
            receiver.close();
            return true;
          });
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
