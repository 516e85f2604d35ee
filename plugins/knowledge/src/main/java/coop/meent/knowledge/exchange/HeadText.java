package coop.meent.knowledge.exchange;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Writes a head: what is known here first, then what is not, as it stood.
final class HeadText {
    private final StringBuilder own = new StringBuilder();
    private final Set<String> written = new TreeSet<>();
    private final Head head;
    private final String end;

    HeadText(Head head, String body) {
        this.head = head;
        this.end = Source.lineEnd(head.front(), body);
    }

    String text() {
        text("title", head.title());
        text("summary", head.summary());
        text("language", head.language());
        text("kind", head.kind().equals("plain") ? "" : head.kind());
        list("tags", head.tags());
        text("sector", head.sector());
        text("legalForm", head.legalForm());
        line("position", head.position() == 0 ? "" : Integer.toString(head.position()));
        text("owner", head.owner());
        list("authors", head.authors());
        text("reviewBy", head.reviewBy().map(Object::toString).orElse(""));
        text("translationOf", head.translationOf());
        return "---" + end + own + others() + "---" + end;
    }

    // a line that was not understood when it came in gives way to what is known since
    private String others() {
        var lines = new StringBuilder();
        Entry.of(Entry.lines(head.front())).orElse(List.of()).stream()
                .filter(it -> !written.contains(it.key()))
                .forEach(it -> lines.append(it.raw()));
        return lines.toString();
    }

    private void text(String key, String text) {
        line(key, text.isEmpty() ? "" : Scalars.written(text));
    }

    private void list(String key, List<String> items) {
        line(key, items.isEmpty() ? "" : Value.list(items));
    }

    private void line(String key, String value) {
        if (!value.isEmpty()) {
            written.add(key);
            own.append(key).append(": ").append(value).append(end);
        }
    }
}
