/** The posts that are not roles of the register. */
export const posts = {
  title: "Posts outside the register",
  description: (count: number) =>
    `${count} posts that are none of the roles here and that their responsibilities touch.`,
  lead: "These posts are not among the roles of this register. Each page says what the post usually answers for, and what here touches it.",
  kicker: "Post outside the register",
  notARole: (roles: number) =>
    `It is not one of the ${roles} <roles>roles</roles> of this register.`,
  more: "More on the post: to whom it reports, whether to have one",
  also: "Also called {names}.",
  named: "Named",
};
