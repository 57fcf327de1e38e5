/** Camunda's configuration and guards, the deployment of the models, and the little of it that other modules may ask. */
package org.sira.engine;
