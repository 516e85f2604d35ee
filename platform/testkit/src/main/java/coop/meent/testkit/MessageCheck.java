package coop.meent.testkit;

import coop.meent.core.text.MessageBundle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds the messages of one owner, the platform or a plugin, against its sources: the same keys
/// and placeholders in three languages, translated, none missing and none unused.
///
/// A key counts as used when it stands as a literal in Java or in a template. Keys that are put
/// together, such as `"state." ~ it.state`, are declared in the owner's
/// `src/test/resources/message-keys.txt`, a line each:
///
/// - `made state.{draft,open}`: keys that are put together at run time;
/// - `same site.name`: keys whose text may be the same in two languages;
/// - `other jobs.posted`: literals that look like keys of this owner and are none.
public final class MessageCheck {
    private static final String FILE = "src/test/resources/message-keys.txt";

    private final String owner;
    private final MessageBundle bundle;
    private final KeyList list;
    private final SourceWords own;
    private final SourceWords users;
    private final Set<String> known;

    private MessageCheck(
            String owner, MessageBundle bundle, KeyList list, SourceWords own, SourceWords users) {
        this.owner = owner;
        this.bundle = bundle;
        this.list = list;
        this.own = own;
        this.users = users;
        this.known = new TreeSet<>(bundle.keys());
    }

    /// {@return the check of an owner}
    ///
    /// @param owner `core` or a plugin's id
    /// @param module folder of its Maven module
    /// @param users modules that use its messages besides itself
    public static MessageCheck of(String owner, Path module, List<Path> users) {
        var resources = module.resolve("src/main/resources");
        var all = Stream.concat(Stream.of(module), users.stream()).toList();
        return new MessageCheck(
                owner,
                MessageBundle.load(owner, path -> SourceWords.content(resources.resolve(path))),
                KeyList.read(module.resolve(FILE)),
                SourceWords.in(List.of(module)),
                SourceWords.in(all));
    }

    /// {@return the same check, where the messages of somebody else answer too}
    public MessageCheck behind(Set<String> keys) {
        known.addAll(keys);
        return this;
    }

    /// {@return whose messages they are}
    public String owner() {
        return owner;
    }

    /// {@return the keys that the owner has}
    public Set<String> keys() {
        return bundle.keys();
    }

    /// {@return everything to mend; each line names the owner, the key and what to do}
    public List<String> problems() {
        var problems = new ArrayList<>(bundle.problems());
        missing().forEach(it -> problems.add(owner + ": " + it));
        undeclared().forEach(it -> problems.add(owner + ": " + it));
        unused().forEach(it -> problems.add(owner + ": " + it + " is used nowhere"));
        untranslated()
                .forEach(it ->
                        problems.add(
                                "%s: %s is the same in two languages; translate it, or say \"same %s\" in %s"
                                        .formatted(owner, it, it, FILE)));
        return problems;
    }

    private Stream<String> missing() {
        var firsts = known.stream().map(SourceWords::first).collect(Collectors.toSet());
        var read =
                own.keys()
                        .filter(it -> firsts.contains(SourceWords.first(it)))
                        .filter(it -> !known.contains(it) && !list.other().contains(it))
                        .filter(it ->
                                list.made().stream().noneMatch(key -> key.startsWith(it + ".")))
                        .map(it ->
                                "%s stands in %s and is no message (or say \"other %s\" in %s)"
                                        .formatted(it, own.place(it), it, FILE));
        var asked =
                Stream.concat(own.asked(), list.made().stream())
                        .filter(it -> !known.contains(it))
                        .map(it -> it + " is asked for and is no message");
        return Stream.concat(read, asked).distinct().sorted();
    }

    private Stream<String> undeclared() {
        var firsts = bundle.keys().stream().map(SourceWords::first).collect(Collectors.toSet());
        return own.beginnings()
                .filter(it -> firsts.contains(SourceWords.first(it)))
                .filter(it -> !list.other().contains(it))
                .filter(it -> bundle.keys().stream().anyMatch(key -> key.startsWith(it)))
                .filter(it -> list.made().stream().noneMatch(key -> key.startsWith(it)))
                .map(it ->
                        "keys are put together from \"%s\" in %s: say \"made %s{…}\" in %s"
                                .formatted(it, own.place(it), it, FILE));
    }

    private Stream<String> unused() {
        return bundle.keys().stream()
                .filter(it -> !users.contains(it) && !list.made().contains(it));
    }

    private Stream<String> untranslated() {
        return bundle.alike().stream().filter(it -> !list.same().contains(it));
    }
}
