/** This file lists the widgets: what each is found by on a page, and where its code is. */

export const WIDGETS = {
  catalogue: {
    selector: "[data-catalogue-filter], [data-catalogue-compare]",
    load: () => import("../components/catalogue/widget.mjs"),
  },
  checklist: {
    selector: "[data-checklist]",
    load: () => import("../components/checklist/widget.mjs"),
  },
  context: {
    selector: "[data-review-by]",
    load: () => import("../components/context/widget.mjs"),
  },
  // A form about a person never comes near a store; one about the service has a place for it.
  form: {
    selector: "[data-form-unkept]",
    load: () => import("../components/form/widget.mjs"),
  },
  "form-keeping": {
    selector: "[data-form-kept]",
    load: () => import("../components/form/widget-keeping.mjs"),
  },
  limit: {
    selector: "[data-deadlines]",
    load: () => import("../components/limit/widget.mjs"),
  },
  "my-data": {
    selector: "[data-my-data]",
    load: () => import("../components/my_data/widget.mjs"),
  },
  pathway: {
    selector: "[data-walk]",
    load: () => import("../components/pathway/widget.mjs"),
  },
  "plan-overview": {
    selector: "[data-plan-overview]",
    load: () => import("../components/plan_overview/widget.mjs"),
  },
  "wrong-address": {
    selector: "[data-wrong-address]",
    load: () => import("../components/search/widget.mjs"),
  },
  "search-field": {
    selector: "[data-search-field]",
    load: () => import("../components/search_field/widget.mjs"),
  },
  tool: {
    selector: "[data-who-5]",
    load: () => import("../components/tool/widget.mjs"),
  },
  where: {
    selector: "[data-where]",
    load: () => import("../components/where/widget.mjs"),
  },
}
