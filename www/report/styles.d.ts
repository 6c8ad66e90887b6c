/** A style sheet as text, as the build gives it. */
declare module "*.css?inline" {
  const text: string;
  export default text;
}
