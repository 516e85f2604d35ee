package coop.meent.core.search.lucene;

import coop.meent.api.Principle;
import coop.meent.core.search.Document;
import coop.meent.core.search.language.Language;
import coop.meent.core.search.language.TextAnalysis;
import java.util.HashMap;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// How a document lies in the index.
///
/// `title` and `words` hold words as they stand, but for case and accents; `title_nl` and `body_nl`
/// stems and the parts of compounds; `whole_nl` stems alone, so that a word outdoes a part of one.
/// `audience` holds who may find it at any time; `dated` who may for a time: their terms, and the
/// [Dates] that decide. `stale` holds when it goes stale, `keeper` who finds it all the same.
final class Fields {
    static final String KEY = "key";
    static final String PLUGIN = "plugin";
    static final String TYPE = "type";
    static final String ID = "id";
    static final String URL = "url";
    static final String LANGUAGE = "language";
    static final String ORGANISATION = "organisation";
    static final String AT = "at";
    static final String AUDIENCE = "audience";
    static final String DATED = "dated";
    static final String TAG = "tag";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String STALE = "stale";
    static final String KEEPER = "keeper";
    static final String TEASER = "teaser";
    static final String TITLE = "title";
    static final String WORDS = "words";
    static final String SUGGEST = "suggest";

    private static final int INDEXED = 200_000;
    private static final int STORED = 20_000;
    private static final int TEASED = 300;
    private static final int LONGEST_TAG = 200;
    private static final FieldType PLAIN = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType BARE = type(IndexOptions.DOCS, true);
    private static final FieldType BODY =
            type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);

    private Fields() {}

    static String title(Language language) {
        return "title_" + language.code();
    }

    static String body(Language language) {
        return "body_" + language.code();
    }

    /// {@return the field that holds the body of a document that was read}
    static String body(org.apache.lucene.document.Document stored) {
        return body(Language.of(stored.get(LANGUAGE)));
    }

    static String whole(Language language) {
        return "whole_" + language.code();
    }

    static Analyzer analyzer(TextAnalysis analysis) {
        var byField = new HashMap<String, Analyzer>();
        for (var language : Language.values()) {
            byField.put(title(language), analysis.indexing(language));
            byField.put(body(language), analysis.indexing(language));
            byField.put(whole(language), analysis.asking(language));
        }
        byField.put(SUGGEST, analysis.prefixes());

        return new PerFieldAnalyzerWrapper(analysis.folded(), byField);
    }

    static org.apache.lucene.document.Document of(Document document) {
        var fields = new org.apache.lucene.document.Document();
        addFacts(fields, document);
        addLimits(fields, document);
        addText(fields, document);
        return fields;
    }

    private static void addFacts(org.apache.lucene.document.Document fields, Document document) {
        var key = document.key().toString();
        fields.add(new StringField(KEY, key, Field.Store.NO));
        fields.add(new SortedDocValuesField(KEY, new BytesRef(key)));
        fields.add(new StringField(PLUGIN, document.plugin(), Field.Store.NO));
        fields.add(new StringField(TYPE, document.type(), Field.Store.YES));
        fields.add(new SortedDocValuesField(TYPE, new BytesRef(document.type())));
        fields.add(new StoredField(ID, document.id()));
        fields.add(new StoredField(URL, document.url()));
        fields.add(new StringField(LANGUAGE, document.language(), Field.Store.YES));
        fields.add(new NumericDocValuesField(AT, document.at().toEpochMilli()));
        fields.add(new StoredField(AT, document.at().toEpochMilli()));
        document.organisation()
                .ifPresent(id -> fields.add(new LongField(ORGANISATION, id, Field.Store.YES)));
    }

    private static void addLimits(org.apache.lucene.document.Document fields, Document document) {
        document.audience()
                .forEach(term -> fields.add(new StringField(AUDIENCE, term, Field.Store.NO)));
        if (!document.dated().isEmpty()) {
            document.dated().stream()
                    .map(it -> it.audience().term())
                    .distinct()
                    .forEach(term -> fields.add(new StringField(DATED, term, Field.Store.NO)));
            fields.add(new BinaryDocValuesField(DATED, Dates.written(document.dated())));
        }
        long from = document.visibleFrom().map(Dates::moment).orElse(Dates.EVER);
        long until = document.visibleUntil().map(Dates::moment).orElse(Dates.NEVER);
        fields.add(new LongField(FROM, from, Field.Store.NO));
        fields.add(new LongField(UNTIL, until, Field.Store.NO));
        long stale = document.staleFrom().map(Dates::moment).orElse(Dates.NEVER);
        fields.add(new LongField(STALE, stale, Field.Store.YES));
        document.keepers()
                .forEach(term -> fields.add(new StringField(KEEPER, term, Field.Store.NO)));
        document.tags().stream()
                .map(Fields::tag)
                .distinct()
                .forEach(tag -> fields.add(new StringField(TAG, tag, Field.Store.NO)));
    }

    /// {@return a tag as it is looked for}
    static String tag(String tag) {
        return cut(tag.strip().toLowerCase(Locale.ROOT), LONGEST_TAG);
    }

    private static void addText(org.apache.lucene.document.Document fields, Document document) {
        var language = Language.of(document.language());
        var text = cut(text(document), INDEXED);
        fields.add(new StoredField(TEASER, cut(teaser(document), TEASED)));
        fields.add(new TextField(TITLE, document.title(), Field.Store.YES));
        fields.add(new Field(SUGGEST, document.title(), BARE));
        fields.add(new Field(title(language), document.title(), PLAIN));
        fields.add(new Field(body(language), text, BODY));
        fields.add(new StoredField(body(language), cut(text, STORED)));
        addWhole(fields, whole(language), document, text);
        addWhole(fields, WORDS, document, text);
    }

    private static void addWhole(
            org.apache.lucene.document.Document fields,
            String name,
            Document document,
            String text) {
        fields.add(new Field(name, document.title(), PLAIN));
        fields.add(new Field(name, text, PLAIN));
        document.tags().stream()
                .filter(tag -> !tag(tag).startsWith(Principle.TAGS)) // no word that anybody types
                .forEach(tag -> fields.add(new Field(name, tag, PLAIN)));
    }

    private static String text(Document document) {
        return document.body().contains(document.teaser())
                ? document.body()
                : document.teaser() + "\n" + document.body();
    }

    private static String teaser(Document document) {
        return document.teaser().isBlank() ? document.body() : document.teaser();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean inPair = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, inPair ? length - 1 : length);
    }

    private static FieldType type(IndexOptions options, boolean bare) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(bare);
        type.freeze();
        return type;
    }
}
