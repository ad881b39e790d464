/**
 * The change log: what happened, in the order of the commits, and what the clock will do. Everything derived (response cache,
 * delta sync, live stream) reads it; nothing derived is called where something is written. It knows no feature.
 */
package news.gisa.change;
