package fr.pli.desktop.vault;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.HotSpotDiagnosticMXBean;
import fr.pli.desktop.DeskOptions;
import fr.pli.desktop.platform.DeviceSecret;
import fr.pli.desktop.ui.DeskStage;
import fr.pli.desktop.ui.SecretField;
import fr.pli.desktop.ui.Toolkit;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * A program of its own: unlocks a vault on the screen, waits until a patient's name is shown, and
 * dumps its heap; locks, and dumps it again. It knows neither passphrase nor name as such, only
 * characters one by one and a hash.
 */
final class AfterLock {
  private static final byte MASK = 0x5a;

  private AfterLock() {}

  /** What is handed over instead of a secret. */
  static String masked(String secret) {
    byte[] bytes = secret.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= MASK;
    }
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Opens, locks, and dumps the memory.
   *
   * @param arguments vault, masked passphrase, hash of the name, folder of the dumps
   */
  public static void main(String[] arguments) throws Exception {
    Path vault = Path.of(arguments[0]);
    Path dumps = Path.of(arguments[3]);
    DeskStage desk =
        Toolkit.call(
            () -> new DeskStage(new Stage(), DeskOptions.usual(vault).with(DeviceSecret.none())));
    Toolkit.run(desk::lock);
    until(() -> shows(desk, ".unlock-card .choice"));
    type(desk, HexFormat.of().parseHex(arguments[1]));
    until(() -> shows(desk, ".enrol-card"));
    Toolkit.run(() -> press(desk, "Plus tard"));
    until(() -> desk.window() != null);
    int name = Integer.parseInt(arguments[2]);
    until(() -> Toolkit.call(() -> names(desk.stage().getScene().getRoot(), name)));
    Toolkit.settle();
    dump(dumps.resolve("unlocked.hprof"));
    AtomicInteger collections = askedCollections();
    Toolkit.run(desk::lock);
    until(() -> closed(vault));
    // At once, and again when the toolkit has drawn what it still had to: see DeskStage.
    until(() -> collections.get() >= 2);
    dump(dumps.resolve("locked.hprof"));
    System.out.println("done");
    Runtime.getRuntime().halt(0);
  }

  private static void type(DeskStage desk, byte[] masked) {
    for (byte each : masked) {
      Toolkit.run(
          () ->
              ((SecretField) desk.stage().getScene().getRoot().lookup(".password-field"))
                  .appendText(String.valueOf((char) (each ^ MASK))));
    }
    Toolkit.run(
        () -> ((Button) desk.stage().getScene().getRoot().lookup(".unlock-card .primary")).fire());
  }

  private static void press(DeskStage desk, String words) {
    desk.stage().getScene().getRoot().lookupAll(".enrol-card .button").stream()
        .map(Button.class::cast)
        .filter(each -> each.getText().equals(words))
        .forEach(Button::fire);
  }

  private static boolean shows(DeskStage desk, String selector) {
    return Toolkit.call(() -> desk.stage().getScene().getRoot().lookup(selector) != null);
  }

  private static boolean names(Node node, int name) {
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return Arrays.stream(labeled.getText().split("[^A-Z]+"))
          .anyMatch(word -> word.hashCode() == name);
    }
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> names(child, name));
  }

  /** The vault is let go once nobody is asked for: that is told before any passphrase is tried. */
  private static boolean closed(Path vault) {
    try {
      Vault.open(vault, "nobody", new char[] {'x'}).close();
      return false;
    } catch (VaultException e) {
      return e.reason() == VaultException.Reason.UNKNOWN_PERSON;
    }
  }

  /** Counts the collections that the program asks for from now on. */
  private static AtomicInteger askedCollections() {
    AtomicInteger count = new AtomicInteger();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notice, _) -> {
                CompositeData data = (CompositeData) notice.getUserData();
                if ("System.gc()"
                    .equals(GarbageCollectionNotificationInfo.from(data).getGcCause())) {
                  count.incrementAndGet();
                }
              },
              null,
              null);
    }
    return count;
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(50);
    }
  }

  private static void dump(Path file) throws Exception {
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(file.toString(), false);
  }
}
