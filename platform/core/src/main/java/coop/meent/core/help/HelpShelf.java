package coop.meent.core.help;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import coop.meent.core.text.Resources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// All help pages of what runs.
public final class HelpShelf implements AutoCloseable {
    private static final Viewer SELF = Viewer.system("help");

    private final Transactions core;
    private final List<Volume> volumes = new CopyOnWriteArrayList<>();
    private volatile boolean closing;

    /// The topics of one owner.
    ///
    /// @param name how the owner calls itself in a language
    record Volume(String owner, Function<Language, String> name, List<HelpTopic> topics) {}

    /// @param core the door of the schema `core`
    /// @param own the files of the platform
    public HelpShelf(Transactions core, Resources own) {
        this.core = core;
        volumes.add(new Volume("core", _ -> "", topics("core", own)));
    }

    /// Takes in the topics of a plugin, in the place of those it had.
    ///
    /// @return what to run when it stops
    /// @throws IllegalArgumentException when a topic lacks a language
    public Runnable register(String owner, Function<Language, String> name, Resources files) {
        var volume = new Volume(owner, name, topics(owner, files));
        var former = put(volume);
        former.ifPresent(this::tell);
        tell(volume);
        return () -> {
            if (volumes.remove(volume)) {
                tell(volume);
            }
        };
    }

    private synchronized Optional<Volume> put(Volume volume) {
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i).owner().equals(volume.owner())) {
                return Optional.of(volumes.set(i, volume));
            }
        }
        volumes.add(volume);
        return Optional.empty();
    }

    // so that the search looks again; a site that stops has nothing to tell
    private void tell(Volume volume) {
        if (closing || volume.topics().isEmpty()) {
            return;
        }
        core.run(
                SELF,
                tx -> {
                    for (var topic : volume.topics()) {
                        for (var language : Language.values()) {
                            tx.publish("help", topic.id() + "." + language.tag());
                        }
                    }
                    return true;
                });
    }

    private static List<HelpTopic> topics(String owner, Resources files) {
        var topics = new ArrayList<HelpTopic>();
        var names = files.read("help/topics").map(HelpShelf::text).orElse("");
        names.lines()
                .filter(it -> !it.isBlank())
                .forEach(it -> topics.add(topic(owner, it, files)));
        return List.copyOf(topics);
    }

    private static HelpTopic topic(String owner, String name, Resources files) {
        var texts = new EnumMap<Language, HelpText>(Language.class);
        for (var language : Language.values()) {
            var path = "help/" + name + "_" + language.tag() + ".md";
            var file =
                    files.read(path)
                            .orElseThrow(
                                    () -> new IllegalArgumentException(owner + " lacks " + path));
            texts.put(language, HelpText.parse(language, text(file)));
        }
        var id = owner.equals("core") ? name : owner + "." + name;
        return new HelpTopic(id, owner, name.startsWith("team."), texts);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    /// {@return the topics by owner, the platform first}
    List<Volume> volumes() {
        return volumes;
    }

    /// {@return every topic}
    public List<HelpTopic> all() {
        return volumes.stream().flatMap(it -> it.topics().stream()).toList();
    }

    /// {@return the topic of that id}
    public Optional<HelpTopic> find(String id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public void close() {
        closing = true;
    }
}
