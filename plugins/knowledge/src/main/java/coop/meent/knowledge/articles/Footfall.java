package coop.meent.knowledge.articles;

/// Hears that somebody read an article, so that it can be counted.
@FunctionalInterface
public interface Footfall {
    /// @param signedIn whether they have an account
    /// @param browser as it names itself; empty when it does not
    void read(long article, boolean signedIn, String browser);
}
