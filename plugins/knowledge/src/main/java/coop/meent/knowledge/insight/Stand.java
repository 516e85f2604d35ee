package coop.meent.knowledge.insight;

/// How a collection stands.
///
/// @param articles that readers see
/// @param soon to be looked at within thirty days
/// @param overdue past their date
/// @param beyond past their grace too
/// @param orphaned that nothing leads to or nobody looks after
/// @param broken links that lead nowhere
/// @param reads in ninety days
/// @param useless how often readers said in a year that an article did not help
record Stand(
        long collection,
        String name,
        String language,
        int articles,
        int soon,
        int overdue,
        int beyond,
        int orphaned,
        int broken,
        int reads,
        int useless) {
    public String path() {
        return "/knowledge/insight?collection=" + collection;
    }
}
