package coop.meent.core.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/// Reads footnotes.
final class NoteParser extends AbstractBlockParser {
    private static final int INDENT = 4;

    private final NoteDefinition note;

    private NoteParser(String label) {
        this.note = new NoteDefinition(label);
    }

    @Override
    public Block getBlock() {
        return note;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block block) {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT
                ? BlockContinue.atColumn(state.getColumn() + INDENT)
                : BlockContinue.none();
    }

    @Override
    public List<DefinitionMap<?>> getDefinitions() {
        var definitions = new DefinitionMap<>(NoteDefinition.class);
        definitions.putIfAbsent(note.label(), note);
        return List.of(definitions);
    }

    /// Begins a footnote.
    static final class Factory implements BlockParserFactory {
        private static final Pattern BEGINNING =
                Pattern.compile("\\[\\^([^\\[\\]\\s]{1," + NoteProcessor.LONGEST + "})]:");

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= INDENT) {
                return BlockStart.none();
            }
            var line = state.getLine().getContent();
            var beginning =
                    BEGINNING.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
            return beginning.lookingAt()
                    ? BlockStart.of(new NoteParser(beginning.group(1))).atIndex(beginning.end())
                    : BlockStart.none();
        }
    }
}
