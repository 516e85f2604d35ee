package coop.meent;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.text.MessageBundle;
import coop.meent.testkit.MessageCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The words of the platform, of every theme and of every plugin, in all three languages.
class MessagesAreCompleteTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path CORE = ROOT.resolve("platform/core");

    @TestFactory
    Stream<DynamicTest> every_owner_has_all_its_words_and_no_more() throws IOException {
        var checks =
                Stream.concat(
                        Stream.of("core").map(_ -> core()),
                        modules("plugins").stream().map(it -> plugin(it, it)));
        return checks.map(it -> DynamicTest.dynamicTest(it.owner(), () -> clean(it)));
    }

    @TestFactory
    Stream<DynamicTest> every_theme_says_in_three_languages_what_it_says_differently() {
        return modules("themes").stream()
                .map(it -> it.resolve("src/main/resources/themes").resolve(it.getFileName()))
                .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> theme(it)));
    }

    private static void theme(Path folder) {
        var id = folder.getFileName().toString();
        var bundle = MessageBundle.load(id, path -> content(folder.resolve(path)));
        assertThat(bundle.problems()).isEmpty();
        assertThat(known()).containsAll(bundle.keys());
    }

    private static Set<String> known() {
        var known = new TreeSet<>(core().keys());
        modules("plugins").forEach(it -> known.addAll(plugin(it, it).keys()));
        return known;
    }

    private static Optional<byte[]> content(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void deleting_one_french_message_names_bundle_and_key(@TempDir Path copy) throws IOException {
        var jobs = ROOT.resolve("plugins/jobs");
        copy(jobs.resolve("src"), copy.resolve("src"));
        var french = copy.resolve("src/main/resources/messages_fr.properties");
        var kept = Files.readAllLines(french).stream().filter(it -> !it.startsWith("list.title"));
        Files.write(french, kept.toList());

        assertThat(plugin(jobs, copy).problems())
                .containsExactly("jobs: list.title in messages_fr.properties is missing");
    }

    @Test
    void a_word_that_nobody_uses_or_has_is_named(@TempDir Path module) throws IOException {
        var folder = Files.createDirectories(module.resolve("src/main/resources/templates"));
        for (var language : List.of("nl", "fr", "en")) {
            Files.writeString(
                    folder.resolveSibling("messages_" + language + ".properties"),
                    "bed.title = Bed %s\nbed.old = Oud %s\nbed.logo = Logo\nbed.state.dry = %s"
                            .formatted(language, language, language));
        }
        Files.writeString(
                folder.resolve("bed.peb"),
                "{{ t('bed.title') }}{{ t('bed.logo') }}{{ t(\"bed.lost\", 1) }}{{ t('bed.state.' ~ x) }}");

        assertThat(plugin(module, module).problems())
                .anyMatch(it -> it.contains("bed.old is used nowhere"))
                .anyMatch(it -> it.contains("bed.logo is the same in two languages"))
                .anyMatch(it -> it.contains("bed.lost is asked for and is no message"))
                .anyMatch(
                        it -> it.contains("keys are put together from \"bed.state.\" in bed.peb"));
    }

    private static void clean(MessageCheck check) {
        assertThat(check.problems()).isEmpty();
    }

    private static MessageCheck core() {
        return MessageCheck.of("core", CORE, others());
    }

    private static MessageCheck plugin(Path named, Path module) {
        return MessageCheck.of(named.getFileName().toString(), module, List.of())
                .behind(core().keys());
    }

    private static List<Path> others() {
        return Stream.of("platform", "themes", "plugins")
                .flatMap(it -> modules(it).stream())
                .filter(it -> !it.equals(CORE))
                .toList();
    }

    private static List<Path> modules(String folder) {
        try (var found = Files.list(ROOT.resolve(folder))) {
            return found.filter(it -> Files.exists(it.resolve("pom.xml"))).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
