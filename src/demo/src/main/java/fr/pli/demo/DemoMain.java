package fr.pli.demo;

/** Starts. */
public final class DemoMain {
  private DemoMain() {}

  public static void main(String[] arguments) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    javafx.application.Platform.startup(
        () -> System.out.println("toolkit up " + javafx.scene.text.Font.getDefault()));
    javafx.application.Platform.exit();
  }
}
