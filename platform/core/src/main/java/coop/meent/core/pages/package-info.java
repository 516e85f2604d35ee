/// Pages that the team writes: about, contact, privacy, terms, accessibility, and its own.
///
/// A [SitePage] has a [PageText] in each language; the shipped [Drafts] stand until somebody edits
/// them. [PageDesk] is the door for every change, [SitePages] answers from memory, and
/// [SiteIdentity] knows the name of the community and the facts that its pages mention.
@NullMarked
package coop.meent.core.pages;

import org.jspecify.annotations.NullMarked;
