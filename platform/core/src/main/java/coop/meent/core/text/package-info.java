/// Words: the languages of the site, the messages in them, Markdown that people type, and how a
/// language writes dates, numbers and money.
///
/// [Messages] answers with the text of a key; it asks the theme first, then the theme's parents,
/// then the plugin, then the platform, each of which brings one [MessageBundle]. [Resources] is
/// where such an owner's files are read from, and is used for templates and assets as well.
@NullMarked
package coop.meent.core.text;

import org.jspecify.annotations.NullMarked;
