/** Weather as editors and feeds report it: the registry of stations, snapshots of all of them, their readings. */
package news.gisa.weather;
