package coop.meent.knowledge.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The paragraphs of a text, as its editors speak of them: what stands between blank lines.
public final class Paragraphs {
    private static final int WORDS = 70;
    private static final int MANY = 100;
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,}).*");
    private static final Pattern SIGNS = Pattern.compile("^[#>*+\\-\\s]+|\\[\\^[^\\]]*]:?|[*`]+");
    private static final Pattern CELLS = Pattern.compile("\\|[\\s:|-]*");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");

    private Paragraphs() {}

    /// One of them.
    ///
    /// @param no from 1
    /// @param words how it begins
    /// @param heading whether it is one
    public record Paragraph(int no, String words, boolean heading) {}

    /// {@return all paragraphs}
    public static List<Paragraph> of(String body) {
        var all = new ArrayList<Paragraph>();
        var block = new StringBuilder();
        var fence = "";
        for (var line : body.lines().toList()) {
            var matcher = FENCE.matcher(line);
            if (matcher.matches()) {
                var marks = matcher.group(1);
                fence = fence.isEmpty() ? marks : marks.startsWith(fence) ? "" : fence;
            }
            if (line.isBlank() && fence.isEmpty()) {
                end(all, block);
            } else {
                block.append(line).append('\n');
            }
        }
        end(all, block);
        return all;
    }

    /// {@return those among which somebody chooses: of a long text its headings}
    public static List<Paragraph> toChoose(String body) {
        var all = of(body);
        return all.size() <= MANY
                ? all
                : all.stream().filter(Paragraph::heading).limit(MANY).toList();
    }

    public static Optional<Paragraph> find(String body, int no) {
        return of(body).stream().filter(it -> it.no() == no).findFirst();
    }

    private static void end(List<Paragraph> all, StringBuilder block) {
        if (!block.isEmpty()) {
            var text = block.toString();
            all.add(new Paragraph(all.size() + 1, words(text), text.startsWith("#")));
            block.setLength(0);
        }
    }

    private static String words(String text) {
        var first = text.substring(0, Math.min(text.length(), 10 * WORDS));
        var linked = LINK.matcher(CELLS.matcher(first).replaceAll(" ")).replaceAll("$1");
        var plain = SIGNS.matcher(linked).replaceAll("");
        var one = plain.replaceAll("\\s+", " ").strip();
        if (one.length() <= WORDS) {
            return one.isEmpty() ? "…" : one;
        }
        int space = one.lastIndexOf(' ', WORDS);
        return one.substring(0, space > 0 ? space : one.offsetByCodePoints(0, WORDS / 2)) + " …";
    }
}
