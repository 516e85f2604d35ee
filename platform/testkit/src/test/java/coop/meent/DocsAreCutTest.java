package coop.meent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The code on the pages for authors is cut out of sources that are built and tested.
///
/// A block below `<!-- cut: plugins/hello/….java#greet -->` holds what stands in that file between
/// `// cut: greet` and `// end`. After the source has changed, `-Dmeent.docs.write=true` writes the
/// pages anew.
class DocsAreCutTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- cut: (\\S+) -->\\n+```\\w+\\n)(.*?)(```\\n)", Pattern.DOTALL);
    private static final Pattern CODE =
            Pattern.compile("(<!-- cut: \\S+ -->\\n+)?^```(\\w+)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");

    @Test
    void each_block_is_what_its_source_says() throws IOException {
        for (var page : pages()) {
            var said = Files.readString(page);
            var cut = BLOCK.matcher(said).replaceAll(DocsAreCutTest::again);
            if (Boolean.getBoolean("meent.docs.write") && !said.equals(cut)) {
                Files.writeString(page, cut);
            } else {
                assertThat(said)
                        .as("%s; -Dmeent.docs.write=true cuts it anew", page)
                        .isEqualTo(cut);
            }
        }
    }

    @Test
    void no_code_is_made_up() throws IOException {
        for (var page : pages()) {
            assertThat(CODE.matcher(Files.readString(page)).results())
                    .as("blocks of %s that are cut from nothing", page)
                    .filteredOn(it -> it.group(1) == null && !it.group(2).isEmpty())
                    .extracting(MatchResult::group)
                    .isEmpty();
        }
    }

    @Test
    void each_link_leads_to_a_file() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(it -> it.group(1))
                    .filter(it -> !Files.exists(page.resolveSibling(it)))
                    .forEach(it -> broken.add(page.getFileName() + " -> " + it));
        }
        assertThat(broken).isEmpty();
    }

    private static String again(MatchResult block) {
        var text = Cut.of(block.group(2)).text(ROOT);
        return Matcher.quoteReplacement(block.group(1) + text + block.group(4));
    }

    private static List<Path> pages() throws IOException {
        var docs = ROOT.resolve("docs");
        try (var points = Files.list(docs.resolve("extension-points"))) {
            return Stream.concat(points, Stream.of("plugins.md", "tutorial.md").map(docs::resolve))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }
}
