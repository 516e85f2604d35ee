/// Which sets of questions there are: those that come with the plugin and those of the team.
@NullMarked
package coop.meent.compass.sets;

import org.jspecify.annotations.NullMarked;
