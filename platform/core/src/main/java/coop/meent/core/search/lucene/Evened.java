package coop.meent.core.search.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;

/// BM25 in which a rare word counts less than usual. A word is rare in one field and common in the
/// next, above all on a small site, and that must not outweigh that a title says more than a body.
final class Evened extends BM25Similarity {
    private static final float RARITY = 0.25f;

    @Override
    protected float idf(long documentsWithIt, long documents) {
        return 1 + RARITY * super.idf(documentsWithIt, documents);
    }
}
