/// Articles: what is read, every revision that there was, and who said that it is right.
///
/// Everything that changes an [Article] goes through [ArticleDesk], for pages, API and other
/// packages alike; everything that is read comes from [Articles]. Readers see the `shown` revision,
/// which with four eyes somebody else has approved.
@NullMarked
package coop.meent.knowledge.articles;

import org.jspecify.annotations.NullMarked;
