package fr.pli.exchange.wire;

import java.util.List;

/**
 * The way from an entry of the evidence log to the root of a tree (RFC 9162, section 2.1.3).
 *
 * @param hashes from the entry upwards, hexadecimal
 */
public record LogPath(List<String> hashes) {
  public LogPath {
    hashes = List.copyOf(hashes);
  }
}
