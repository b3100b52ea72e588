package fr.pli.demo.simulation;

import fr.pli.server.store.H2Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is costly and the same for every seed: keys, certificates, empty databases. */
final class Stage implements AutoCloseable {
  /** Held, or what is set here would be forgotten: a thousand seeds have nothing to log. */
  private static final Logger ROOMS = Logger.getLogger("fr.pli");

  private final Path folder;
  private final H2Store store = H2Store.inMemory();
  private final Cast cast;
  private final Rows enrolled;
  private final List<MemoryDatabase> databases = new ArrayList<>();

  Stage(Path folder) throws IOException {
    ROOMS.setLevel(Level.OFF);
    this.folder = folder;
    cast = new Cast(store, folder);
    enrolled = store.read(Rows::of);
    for (int i = 0; i < cast.seats().size(); i++) {
      databases.add(new MemoryDatabase());
    }
    Files.createDirectories(filing());
  }

  /** As it was when everybody had just been enrolled and nothing had been sent. */
  void reset() {
    store.change(enrolled::restore);
    databases.forEach(each -> each.empty(false));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(filing())) {
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Cast cast() {
    return cast;
  }

  H2Store store() {
    return store;
  }

  MemoryDatabase database(int seat) {
    return databases.get(seat);
  }

  /** Where workstations file letters. */
  Path filing() {
    return folder.resolve("filing");
  }

  @Override
  public void close() {
    databases.forEach(MemoryDatabase::close);
    store.close();
  }
}
