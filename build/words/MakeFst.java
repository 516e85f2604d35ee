import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.NoOutputs;
import org.apache.lucene.util.fst.Util;

/// Reads a word list, one word a line, and writes the words that may be part of a compound as a
/// gzipped finite state transducer: lower case, folded accents, letters only, four to twenty of them.
/// Shorter parts are chosen by hand (`nl-own.txt`): three letters fit anywhere.
void main(String[] args) throws IOException {
    var words = new TreeSet<BytesRef>();
    try (var lines = Files.lines(Path.of(args[0]))) {
        lines.map(this::folded).filter(word -> word.matches("[a-z]{4,20}")).map(BytesRef::new).forEach(words::add);
    }
    var fst = compiled(words);
    try (var out = new OutputStreamDataOutput(new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
        fst.save(out, out);
    }
    IO.println(words.size() + " words, " + fst.numBytes() + " bytes, " + Files.size(Path.of(args[1])) + " compressed");
}

String folded(String word) {
    var out = new char[4 * word.length()];
    int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, out, 0, word.length());
    return new String(out, 0, length);
}

FST<Object> compiled(Iterable<BytesRef> words) throws IOException {
    var nothing = NoOutputs.getSingleton().getNoOutput();
    var compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, NoOutputs.getSingleton()).build();
    var scratch = new IntsRefBuilder();
    for (var word : words) {
        compiler.add(Util.toIntsRef(word, scratch), nothing);
    }
    var reader = compiler.getFSTReader();
    return FST.fromFSTReader(compiler.compile(), reader);
}
