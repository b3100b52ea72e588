package fr.pli.desktop.learning;

import fr.pli.desktop.work.Signal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of what was taught. What is stored but makes no sense is as if it were not there. */
public interface Lessons {
  /** All, the one taught last first. */
  List<Lesson> all();

  /** What a cue teaches about a topic. */
  Optional<Lesson> find(Topic topic, String cue);

  /** Lessons about recipients whose names are worded like this, whatever is printed beside. */
  List<Lesson> worded(String wording);

  /** Remembers a correction; the later takes the place of the earlier. */
  void teach(Correction correction, String who);

  /** Letters gained by these lessons, once each. */
  void used(Collection<UUID> lessons);

  /** Forgets what a cue taught about a topic, if anything. */
  void forget(Topic topic, String cue, String who);

  void forget(UUID lesson, String who);

  void forgetAll(String who);

  Signal changed();
}
