package fr.pli.desktop.ui;

import fr.pli.desktop.learning.Correction;
import fr.pli.desktop.learning.Lesson;
import fr.pli.desktop.learning.Lessons;
import fr.pli.desktop.learning.Topic;
import fr.pli.desktop.work.Signal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lessons in memory; each correction is remembered as it is. */
public final class FakeLessons implements Lessons {
  private final InstantSource clock;
  private final Map<String, Lesson> lessons = new LinkedHashMap<>();
  private final Signal changed = new Signal();
  public final List<Correction> corrections = new ArrayList<>();

  FakeLessons(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public List<Lesson> all() {
    return List.copyOf(lessons.values()).reversed();
  }

  @Override
  public Optional<Lesson> find(Topic topic, String cue) {
    return Optional.ofNullable(lessons.get(topic.code() + cue));
  }

  @Override
  public List<Lesson> worded(String wording) {
    return List.of();
  }

  @Override
  public void teach(Correction it, String who) {
    corrections.add(it);
    add(
        it.topic().code() + it.cue(),
        new Lesson(
            UUID.randomUUID(),
            it.topic(),
            it.words(),
            it.choice(),
            it.label(),
            it.instead(),
            1,
            0,
            clock.instant(),
            who,
            0,
            null));
  }

  public void add(String key, Lesson lesson) {
    lessons.put(key, lesson);
    changed.fire();
  }

  @Override
  public void used(Collection<UUID> ids) {}

  @Override
  public void forget(Topic topic, String cue, String who) {
    lessons.remove(topic.code() + cue);
    changed.fire();
  }

  @Override
  public void forget(UUID lesson, String who) {
    lessons.values().removeIf(each -> each.id().equals(lesson));
    changed.fire();
  }

  @Override
  public void forgetAll(String who) {
    lessons.clear();
    changed.fire();
  }

  @Override
  public Signal changed() {
    return changed;
  }
}
