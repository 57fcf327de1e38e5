/** Sira: casework for the reintegration of returning migrants. Each package below is one word of the business. */
package org.sira;
