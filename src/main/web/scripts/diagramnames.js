// English names of a model, which carries them as Camunda properties (name.en) beside the French names.
const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';

/** The same XML with each name.en put in place of the name; an element without one keeps its French name. */
export function inEnglish(xml) {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  for (const property of model.getElementsByTagNameNS(CAMUNDA, 'property')) {
    const named = property.parentNode?.parentNode?.parentNode;
    const translated = property.getAttribute('name') === 'name.en' && property.parentNode.parentNode.localName === 'extensionElements';
    if (translated && named?.setAttribute) named.setAttribute('name', property.getAttribute('value'));
  }
  return new XMLSerializer().serializeToString(model);
}
