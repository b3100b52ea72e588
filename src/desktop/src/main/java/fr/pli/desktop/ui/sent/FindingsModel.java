package fr.pli.desktop.ui.sent;

import fr.pli.desktop.evidence.Finding;
import fr.pli.desktop.ui.Background;
import fr.pli.desktop.ui.DeskServices;
import fr.pli.desktop.ui.Refresh;
import fr.pli.desktop.work.Signal.Subscription;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What does not fit in the evidence and nobody has settled, without controls. */
final class FindingsModel implements AutoCloseable {
  private final DeskServices services;
  private final Background background;
  private final Consumer<Exception> unexpected;
  private final ReadOnlyObjectWrapper<List<Finding>> open = new ReadOnlyObjectWrapper<>(List.of());
  private final Refresh<List<Finding>> refresh;
  private final Subscription subscription;

  FindingsModel(DeskServices services, Background background, Consumer<Exception> unexpected) {
    this.services = services;
    this.background = background;
    this.unexpected = unexpected;
    refresh = new Refresh<>(background, services.evidence()::open, open::set, unexpected);
    subscription = services.evidence().changed().subscribe(refresh::request);
    refresh.request();
  }

  ReadOnlyObjectProperty<List<Finding>> open() {
    return open.getReadOnlyProperty();
  }

  /** The person has told whom it concerns, and says to go on. */
  void settle(UUID finding) {
    background.run(
        () -> {
          services.evidence().settle(finding, services.person().name());
          return true;
        },
        _ -> refresh.request(),
        unexpected);
  }

  @Override
  public void close() {
    subscription.close();
    refresh.close();
  }
}
