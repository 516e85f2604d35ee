/// What the network sees of all scans together: by consent, in releases.
@NullMarked
package coop.meent.compass.network;

import org.jspecify.annotations.NullMarked;
