/** Changes of the database that are not written in SQL of ours; Flyway looks for them in a package of this name. */
package db.migration;
