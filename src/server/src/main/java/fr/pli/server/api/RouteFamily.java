package fr.pli.server.api;

import fr.pli.server.api.RouteTable.Entry;
import java.util.List;

/** Routes that belong together. */
public interface RouteFamily {
  List<Entry> entries();
}
