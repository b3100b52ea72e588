package fr.pli.desktop.review;

import fr.pli.desktop.directory.Directory;
import fr.pli.desktop.work.Signal;
import fr.pli.exchange.directory.DirectoryEntry;
import java.util.List;
import java.util.Optional;

/** A directory of a handful of people. */
record FewPeople(List<DirectoryEntry> people) implements Directory {
  @Override
  public List<DirectoryEntry> search(String words, int limit) {
    return people;
  }

  @Override
  public Optional<DirectoryEntry> find(String key) {
    return people.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  @Override
  public List<DirectoryEntry> familyNamed(String familyName) {
    return people.stream().filter(each -> each.familyName().equals(familyName)).toList();
  }

  @Override
  public List<DirectoryEntry> organisationsLike(String text, int limit) {
    return List.of();
  }

  @Override
  public long size() {
    return people.size();
  }

  @Override
  public Signal changed() {
    return new Signal();
  }
}
