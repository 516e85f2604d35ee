package coop.meent.core.prose;

import coop.meent.core.text.Depth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/// Finds the destinations of one text while the parser reads it.
final class Finder extends AbstractVisitor implements LinkProcessor {
    private final String text;
    private final List<Place> found = new ArrayList<>();
    private final TreeMap<Integer, SourceSpan> cells = new TreeMap<>();

    private Finder(String text) {
        this.text = text;
    }

    /// {@return the destinations in the order in which they stand; none when the text is too deep}
    static List<Place> places(String text) {
        var finder = new Finder(text);
        var document =
                Reading.parser()
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .linkProcessor(finder)
                        .build()
                        .parse(text);
        if (Depth.exceeded(document)) {
            return List.of();
        }
        finder.visitChildren(document);
        return finder.found.stream()
                .map(finder::outOfCell)
                .sorted(Comparator.comparingInt(Place::from))
                .toList();
    }

    @Override
    public @Nullable LinkResult process(
            LinkInfo link, Scanner scanner, InlineParserContext context) {
        var destination = link.destination();
        if (destination != null) {
            scanner.setPosition(link.afterTextBracket());
            scanner.next('(');
            add(scanner, destination);
        }
        return LinkResult.none();
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        var scanner = Scanner.of(source(definition.getSourceSpans()));
        scanner.whitespace();
        scanner.next('[');
        while (scanner.hasNext() && scanner.peek() != ']') {
            scanner.next('\\');
            scanner.next();
        }
        scanner.next(']');
        scanner.next(':');
        add(scanner, definition.getDestination());
    }

    @Override
    public void visit(Link link) {
        int from = typed(link.getSourceSpans().getFirst().getInputIndex());
        if (text.charAt(from) == '<') {
            boolean inLink = Tags.within(link, Link.class);
            var form = inLink ? Place.Form.ADDRESS_IN_LINK : Place.Form.ADDRESS;
            found.add(new Place(from, text.indexOf('>', from) + 1, link.getDestination(), form));
        }
        visitChildren(link);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell && !node.getSourceSpans().isEmpty()) {
            var span = node.getSourceSpans().getFirst();
            cells.put(span.getInputIndex(), span);
        }
        visitChildren(node);
    }

    private void add(Scanner scanner, String destination) {
        scanner.whitespace();
        var start = scanner.position();
        skip(scanner);
        var end = scanner.position();
        int length = scanner.getSource(start, end).getContent().length();
        if (length == 0) {
            scanner.next(); // nothing stands nowhere: what follows tells its place
        }
        var spans = scanner.getSource(start, scanner.position()).getSourceSpans();
        if (!spans.isEmpty()) {
            int from = spans.getFirst().getInputIndex();
            found.add(new Place(from, from + length, destination, Place.Form.PLAIN));
        }
    }

    private static void skip(Scanner scanner) {
        boolean angled = scanner.next('<');
        int open = 0;
        while (scanner.hasNext()) {
            char next = scanner.peek();
            if (angled ? next == '>' : next <= ' ' || (next == ')' && open == 0)) {
                break;
            }
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
            scanner.next();
            if (next == '\\' && scanner.peek() > ' ') {
                scanner.next();
            }
        }
        if (angled) {
            scanner.next();
        }
    }

    private SourceLines source(List<SourceSpan> spans) {
        return SourceLines.of(
                spans.stream()
                        .map(it ->
                                SourceLine.of(
                                        text.substring(
                                                it.getInputIndex(),
                                                it.getInputIndex() + it.getLength()),
                                        it))
                        .toList());
    }

    private Place outOfCell(Place place) {
        return place.form() == Place.Form.PLAIN
                ? new Place(
                        typed(place.from()), typed(place.to()), place.destination(), place.form())
                : place;
    }

    // in a cell the parser counts an escaped bar as one character
    private int typed(int told) {
        var cell = cells.floorEntry(told);
        if (cell == null || told > cell.getKey() + cell.getValue().getLength()) {
            return told;
        }
        int at = cell.getKey();
        for (int counted = at; counted < told; counted++) {
            at += text.startsWith("\\|", at) ? 2 : 1;
        }
        return at;
    }
}
