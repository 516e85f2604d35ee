/// The host: implements the api. One package per noun, stacked in floors.
@NullMarked
package coop.meent.core;

import org.jspecify.annotations.NullMarked;
